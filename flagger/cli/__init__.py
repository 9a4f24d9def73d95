"""The commands: one module each. Heavy imports stand inside the functions: `--version` and `--help` are quick."""

import gc

# Modules, lexicons and articles are many objects and few cycles. This stands here to be in force before typer is imported.
gc.set_threshold(50_000, 20, 20)
