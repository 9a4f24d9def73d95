"""What analysts and maintainers run and readers of articles do not: measuring against labelled sets."""
