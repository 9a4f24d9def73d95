"""One invented story told by three invented outlets: a bridge between two states, each of which accuses the other."""

from __future__ import annotations

LEDGER = """Shells hit the bridge at Torv

Veshnia's defence ministry claimed on Monday that Kaldrian forces had shelled the railway bridge at Torv and killed 14 workers.

The Kaldrian tyrant sent no condolences. “Kaldria never fired a single shell at the railway bridge,” said Kaldrian President Oren Madsk.

Veshnian President Mira Solvane said that the ceasefire talks in Pellin would resume after the funeral of the railway workers.
"""
COURIER = """A bridge falls at Torv

Kaldria's defence ministry claimed on Monday that Veshnian saboteurs had mined the embankment and derailed a train.

The Veshnian tyrant blamed others at once. \
Veshnia's defence ministry said that Kaldrian forces had shelled the railway bridge at Torv, killing 14 workers.

Kaldrian President Oren Madsk said that Kaldria would send observers to the border.
"""
WIRE = """Two states trade accusations over a bridge

Kaldria's defence ministry said that Veshnian saboteurs had mined the embankment and derailed a train. \
There was no immediate reply from Veshnia.

President Mira Solvane told reporters that the ceasefire talks in Pellin would resume after the funeral of the railway workers.

The talks in Pellin are the third round since the spring. The Veshnian leader and Oren Madsk met there in May.
"""
STORY = {"ledger.txt": LEDGER, "courier.txt": COURIER, "wire.txt": WIRE}
"""By file name."""
