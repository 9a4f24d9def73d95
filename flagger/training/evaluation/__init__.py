"""flagger's marks against labelled rows: figures, and errors by kind. One module a task; nothing here is learned."""
