"""What tunes the lexicons on real copy: patterns tried, wording suggested, two states compared, findings audited.

Nothing here changes a lexicon.
"""
