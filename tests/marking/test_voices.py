"""Whose words they are: a quotation, a paraphrase, distancing marks, a mention, the article's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

VOICES = [
    row(
        "words that a crowd chanted",
        "Supporters chanted “Down with the regime!” on Monday.",
        "regime",
        "quote",
        None,
    ),
    row(
        "words on a banner",
        "“The regime must go,” read a banner at the march.",
        "regime",
        "quote",
        None,
        wrong="“read” with its subject behind it is not read as a cue, and the words are taken for distancing marks",
    ),
    row(
        "a turn of an interview",
        "Ana Berl: Why do you shell towns?\n\nTom Hask: The brutal war goes on.\n\nAna Berl: And then?",
        "brutal",
        "quote",
        "Tom Hask",
    ),
    row("the article", "The Kremlin tyrant left on Monday.", "Kremlin tyrant", "article", None),
    row("a quotation", "“The Kremlin tyrant left,” Ana Berl said.", "Kremlin tyrant", "quote", "Ana Berl"),
    row("a quotation of one word", "Ana Berl called it a “brutal” attack.", "brutal", "quote", "Ana Berl"),
    row("a paraphrase", "Ana Berl said the Kremlin tyrant had left.", "Kremlin tyrant", "paraphrase", "Ana Berl"),
    row("a paraphrase of nobody", "Some experts say the attack was brutal.", "brutal", "paraphrase", "Some experts"),
    row(
        "a paraphrase behind according to",
        "The attack was brutal, according to Ana Berl.",
        "brutal",
        "paraphrase",
        "Ana Berl",
    ),
    row(
        "the words beside an attribution",
        "After the brutal attack on the port, Ana Berl said the gate was shut.",
        "brutal",
        "article",
        None,
    ),
    row("the source's own name", "The Kremlin tyrant said the gate was shut.", "Kremlin tyrant", "article", None),
    row(
        "the sentence after a paraphrase",
        "Ana Berl said the gate was shut. The brutal attack went on.",
        "brutal",
        "article",
        None,
    ),
    row(
        "distancing marks",
        "The troops crossed in the ‘special military operation’ on Monday.",
        "special military operation",
        "scare",
        None,
    ),
    row(
        "distancing marks behind so-called",
        "The troops crossed in the so-called ‘special military operation’ on Monday.",
        "special military operation",
        "scare",
        None,
    ),
    row(
        "a quotation left open",
        "Ana Berl said: “The gate is shut. It was a brutal attack.\n\n“We wait.”",
        "brutal",
        "quote",
        "Ana Berl",
    ),
    row(
        "the next paragraph of a quotation",
        "Ana Berl said: “The gate is shut.\n\n“It was a brutal attack and we wait.”",
        "brutal",
        "quote",
        "Ana Berl",
    ),
    row("dash dialogue", "— It was a brutal attack, — said Ana Berl.", "brutal", "quote", "Ana Berl"),
    row(
        "a heading",
        "Brutal attack on Elmouth\n\nThe harbour board met on Monday and chose a new clerk.",
        "Brutal",
        "article",
        None,
    ),
    row(
        "what the outlet sets into a quotation",
        "“They [the cruel guards] left,” Ana Berl said.",
        "cruel",
        "article",
        None,
    ),
    row("the author's own belief", "I believe the raid was brutal.", "brutal", "article", None),
    row("a verdict with its agent", "The raid was called “brutal” by Ana Berl.", "brutal", "quote", "Ana Berl"),
    row("a verdict without an agent", "The raid was described as “brutal”.", "brutal", "scare", None),
    row("a vote that is judged", "Ana Berl called the vote “brutal”.", "brutal", "quote", "Ana Berl"),
    row(
        "what a body is said to want",
        "Ana Berl said the port wants a deal, but “not a cruel one”.",
        "cruel",
        "quote",
        "Ana Berl",
    ),
    row(
        "two cues and two sources",
        "Ana Berl said Tom Hask had called the raid “brutal”.",
        "brutal",
        "quote",
        "Tom Hask",
    ),
    row(
        "a heading that takes up what a source says without marks",
        "‘Brutal’ attack on Elmouth\n\nThe attack on Elmouth was BRUTAL, Ana Berl said.",
        "Brutal",
        "quote",
        "Ana Berl",
    ),
    row(
        "a heading that nobody's words are taken up in",
        "‘Brutal’ attack on Elmouth\n\nThe gate was shut, Ana Berl said.",
        "Brutal",
        "scare",
        None,
    ),
    row(
        "a caption that takes up a quotation",
        "“It was a brutal night,” said Ana Berl.\n\nThe gate after the ‘BRUTAL’ night. Photograph: Lena Ortiz/Meridian",
        "BRUTAL",
        "quote",
        "Ana Berl",
    ),
    row(
        "a heading with its source behind a colon",
        "‘A brutal attack’: mayor\n\nThe harbour board met on Monday and chose a new clerk.",
        "brutal",
        "quote",
        None,
    ),
]


@pytest.mark.parametrize(("text", "words", "voice", "name"), VOICES)
def test_voice(marked: Callable[..., Marked], text: str, words: str, voice: str, name: str | None) -> None:
    page = marked(text)
    mark = page.mark(words)
    source = page.source(mark.by)
    assert mark.voice == voice
    if name is not None or voice in ("article", "scare"):
        assert (source.name if source else None) == name


USES = [
    row("a full quotation", "“The gate is shut,” Ana Berl said.", "“The gate is shut,”", "speech"),
    row("a few words of a source", "Ana Berl said it was “a sorry sight”.", "“a sorry sight”", "speech"),
    row(
        "a few words that a source used before",
        "“It was a sorry sight,” Ana Berl said. The gate, a “sorry sight”, is shut.",
        "“sorry sight”",
        "speech",
    ),
    row("a few words of nobody", "The ‘free passage’ of the ferries ended on Monday.", "‘free passage’", "scare"),
    row("so-called", "The so-called ‘free passage’ ended on Monday.", "‘free passage’", "scare"),
    row("a film", "The film “Gate of Salt” opens in Elmouth on Monday.", "“Gate of Salt”", "mention"),
    row("a nickname", "Tom Hask, nicknamed “Gull”, left Elmouth on Monday.", "“Gull”", "mention"),
    row("a term", "The word “gate” comes from an old language.", "“gate”", "mention"),
    row(
        "a title that was read", "Ana Berl said she had read “The Gate of Salt” twice.", "“The Gate of Salt”", "mention"
    ),
    row(
        "a long title",
        "Ana Berl teaches a course titled “The Gate of Salt: Nine Years of Rain and Wind”.",
        "“The Gate of Salt",
        "mention",
    ),
    row("a term of a trade", "Millers know the stone as “the widow”.", "“the widow”", "mention"),
    row("a term for an effect", "Physicists call the effect “frame dragging”.", "“frame dragging”", "mention"),
    row("what it is also called", "It is also called “the widow”.", "“the widow”", "mention"),
    row("a sentence by itself", "She shut the gate. “The rain has come.”", "“The rain has come.”", "speech"),
    row("a codename", "The raid, codenamed “Low Tide”, began on Monday.", "“Low Tide”", "mention"),
    row(
        "a long quotation with no cue",
        "“The gate has been shut since the storm of last winter and nobody has a key.”",
        "“The gate has been shut",
        "speech",
    ),
]


@pytest.mark.parametrize(("text", "quotation", "use"), USES)
def test_use_of_a_quotation(marked: Callable[..., Marked], text: str, quotation: str, use: str) -> None:
    page = marked(text)
    (found,) = [q for q in page.analysis.quotations if page.words(q).startswith(quotation)]
    assert found.use == use


def test_a_mention_is_the_article_s(marked: Callable[..., Marked]) -> None:
    page = marked("The film “Kremlin tyrant” opens in Elmouth on Monday.")
    assert [(mark.voice, mark.by) for mark in page.analysis.loaded] in ([], [("article", None)])


def test_marks_of_doubt_are_the_article_s(marked: Callable[..., Marked]) -> None:
    page = marked("The “elected” president opened the “independent” inquiry on Monday.")
    assert page.loaded == [("doubt", "article", "“elected”"), ("doubt", "article", "“independent”")]


def test_marks_of_doubt_inside_a_source_s_own_text_are_the_source_s(marked: Callable[..., Marked]) -> None:
    page = marked("“Nobody believes the ‘independent’ inquiry any longer,” Ana Berl said.")
    mark = page.mark("‘independent’")
    source = page.source(mark.by)
    assert (mark.category, mark.voice) == ("doubt", "quote")
    assert source is not None
    assert source.name == "Ana Berl"


def test_words_that_a_source_used_are_no_doubt(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl promised an “independent” inquiry on Monday.")
    assert [mark.category for mark in page.analysis.loaded] == []


def test_a_phrase_held_at_a_distance_is_no_doubt_of_a_word(marked: Callable[..., Marked]) -> None:
    page = marked("The ‘independent inquiry into the storm’ opened on Monday.")
    assert all(mark.category != "doubt" for mark in page.analysis.loaded)
