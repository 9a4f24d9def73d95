"""NewsML-G2 and NITF → articles."""

from flagger.reading.xml.reader import read_xml

__all__ = ["read_xml"]
