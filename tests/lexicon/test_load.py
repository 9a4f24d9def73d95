"""Loading: what is said of a broken file, and the cache, which may be missing, stale or shut without harm."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from flagger.errors import LexiconError
from flagger.lexicon import load
from tests.lexicon.desk import ACTORS, framing, lexicons, marks, write

HEAD = 'kind = "framing"\ncategory = "epithet"\nabout = "Labels."\n'
LANGUAGES = 'kind = "languages"\nabout = "x"\n\n[[list]]\ncode = "xx"\nname = "Xish"\nwords = ["ka", "lo"]\n'
GOOD = '\n[[entry]]\nid = "good"\npatterns = ["good"]\n'
FITTED = HEAD + '\n[[entry]]\nid = "bad"\npatterns = ["x"]\nneutral_for = '
LISTS = 'kind = "words"\nabout = "Words."\n\n[[list]]\nname = "one"\nterms = ["a"]\n'

BROKEN = [
    ("not TOML", HEAD + "\n[[entry]]\nid = tyrant\n", 6, "", "not TOML"),
    ("no kind", 'about = "x"\n', 0, "", "kind"),
    ("an unknown kind", 'kind = "framings"\nabout = "x"\n', 0, "", "framings"),
    ("no about", 'kind = "framing"\ncategory = "epithet"\nentry = []\n', 0, "", "about"),
    ("an unknown category", HEAD.replace("epithet", "rude") + GOOD, 0, "", "rude"),
    ("an unknown stance", 'kind = "cues"\nstance = "loud"\nabout = "x"\n' + GOOD, 0, "", "loud"),
    ("an unknown field of the file", HEAD + 'colour = "red"\n' + GOOD, 0, "", "colour"),
    (
        "an unknown field of an entry",
        HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = ["x"]\npattern = "y"\n',
        9,
        "bad",
        "pattern",
    ),
    ("patterns that are no list", HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = "x"\n', 9, "bad", "array"),
    ("a pattern that is no string", HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = [1]\n', 9, "bad", "str"),
    ("no patterns given", HEAD + GOOD + '\n[[entry]]\nid = "bad"\n', 9, "bad", "patterns"),
    (
        "an empty list of patterns",
        HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = []\n',
        9,
        "bad",
        "at least one pattern",
    ),
    ("no id", HEAD + GOOD + '\n[[entry]]\npatterns = ["x"]\n', 9, "", "id"),
    ("an id with a capital", HEAD + GOOD + '\n[[entry]]\nid = "Bad"\npatterns = ["x"]\n', 9, "Bad", "lower-case"),
    ("an id with a space", HEAD + GOOD + '\n[[entry]]\nid = "so bad"\npatterns = ["x"]\n', 9, "so bad", "lower-case"),
    ("an id that stands twice", HEAD + GOOD + GOOD, 9, "good", "already"),
    (
        "a severity that is none",
        HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = ["x"]\nseverity = "info"\n',
        9,
        "bad",
        "info",
    ),
    ("a language without words", LANGUAGES.replace("words", "word"), 4, "Xish", "word"),
    ("a language that stands twice", LANGUAGES + LANGUAGES.partition("\n\n")[2], 8, "xx", "already"),
    ("a wrong pattern", HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = ["fine", "(a"]\n', 9, "bad", "cannot read"),
    (
        "a wrong exception",
        HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = ["x"]\nexcept = ["(a"]\n',
        9,
        "bad",
        "cannot read",
    ),
    (
        "a wrong requirement",
        HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = ["x"]\nrequire = ["(a"]\n',
        9,
        "bad",
        "cannot read",
    ),
    (
        "an unknown list of actors",
        HEAD + GOOD + '\n[[entry]]\nid = "bad"\npatterns = ["<king> x"]\n',
        9,
        "bad",
        "<seat>",
    ),
    (
        "an unknown form of a cue",
        'kind = "cues"\nstance = "neutral"\nabout = "x"\n\n[[entry]]\nid = "bad"\npatterns = ["x"]\nform = "yell"\n',
        5,
        "bad",
        "yell",
    ),
    (
        "an unknown sign",
        'kind = "status"\nabout = "x"\n\n[[entry]]\nid = "bad"\npatterns = ["x"]\nsign = "odd"\n',
        4,
        "bad",
        "odd",
    ),
    ("a slot in the words for a neutral wording", FITTED + '{ "<seat> tyrant" = [] }\n', 5, "bad", "no slot"),
    ("a wrong pattern there", FITTED + '{ "(tyrant" = [] }\n', 5, "bad", "neutral_for: cannot read"),
    ("one wording twice there", FITTED + '{ "tyrant/n" = [], "tyrants" = ["ruler"] }\n', 5, "bad", "'tyrants' stands"),
    ("a list that stands twice", LISTS + '\n[[list]]\nname = "one"\nterms = ["b"]\n', 8, "one", "already"),
    ("a wrong term", LISTS + '\n[[list]]\nname = "two"\nterms = ["(a"]\n', 8, "two", "cannot read"),
    ("an unknown field of a list", LISTS + '\n[[list]]\nname = "two"\nterm = ["a"]\n', 8, "two", "term"),
]


@pytest.mark.parametrize(("text", "line", "entry", "says"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_file_is_named_with_line_and_entry(
    tmp_path: Path, text: str, line: int, entry: str, says: str
) -> None:
    write(tmp_path, actors=ACTORS, framing__broken=text)
    with pytest.raises(LexiconError) as caught:
        load(tmp_path, cache=False)
    error = caught.value
    assert Path(error.path) == tmp_path / "framing" / "broken.toml"
    assert (error.line, error.entry) == (line, entry)
    assert says in str(error)
    assert str(error).startswith(f"{error.path}:{line}: " if line else f"{error.path}: ")
    assert not entry or repr(entry) in str(error)


def test_bytes_that_are_not_utf8_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b'kind = "\xff"\n')
    with pytest.raises(LexiconError, match=r"a\.toml: byte 8 is not UTF-8"):
        load(tmp_path, cache=False)


def test_a_missing_and_an_empty_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such folder"):
        load(tmp_path / "nowhere")
    (tmp_path / "notes.txt").write_text("no lexicon")
    with pytest.raises(LexiconError, match=r"no \.toml file"):
        load(tmp_path)


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.toml").mkdir()
    with pytest.raises(LexiconError, match=r"a\.toml"):
        load(tmp_path, cache=False)


def test_the_same_id_in_two_categories_is_two_entries(tmp_path: Path) -> None:
    loaded = lexicons(tmp_path, a=HEAD + GOOD, b=HEAD.replace("epithet", "emotive") + GOOD)
    assert loaded.ids == ("epithet.good", "emotive.good")


def test_the_same_id_in_two_files_of_a_category_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"a\.toml already") as caught:
        lexicons(tmp_path, a=HEAD + GOOD, b=HEAD + GOOD)
    assert Path(caught.value.path).name == "b.toml"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the compiled forms are kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "flagger"


def forms(cache: Path) -> list[Path]:
    return sorted(cache.glob("*")) if cache.is_dir() else []


def test_the_compiled_form_is_kept_and_used(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(
        tmp_path / "lexicons", actors=ACTORS, framing=framing("<seat> {tyrant/n}", without=("tyrant lizard",))
    )
    first = load(folder)
    [name] = [path.name for path in forms(cache)]
    assert name.startswith(f"lexicons-{first.digest}-")

    def never(*_: object) -> None:
        raise AssertionError("compiled again")

    # The package has a function of the same name as its module.
    monkeypatch.setattr(import_module("flagger.lexicon.load"), "_compile", never)
    second = load(folder)
    assert second.digest == first.digest
    assert second.ids == first.ids
    assert marks(second, "The Kremlin tyrants spoke.") == marks(first, "The Kremlin tyrants spoke.") == ["tyrants"]
    with pytest.raises(AssertionError, match="compiled again"):
        load(folder, cache=False)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda _: b"\xff" * 40,
        lambda _: b"\x80",
        lambda data: data + b"x",
    ],
    ids=["empty", "cut", "rubbish", "another type", "longer"],
)
def test_a_spoilt_form_is_made_again(tmp_path: Path, cache: Path, spoil: object) -> None:
    folder = write(tmp_path / "lexicons", framing=framing("tyrant"))
    load(folder)
    (form,) = forms(cache)
    whole = form.read_bytes()
    assert callable(spoil)
    form.write_bytes(spoil(whole))
    assert marks(load(folder), "a tyrant") == ["tyrant"]
    assert form.read_bytes() == whole


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    folder = write(tmp_path / "lexicons", framing=framing("tyrant"))
    assert marks(load(folder), "a tyrant") == ["tyrant"]


def test_a_relative_cache_folder_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    load(write(tmp_path / "lexicons", framing=framing("tyrant")))
    assert not (tmp_path / "cache").exists()
    assert len(forms(tmp_path / "home" / ".cache" / "flagger")) == 1


def test_without_the_cache_nothing_is_written(tmp_path: Path, cache: Path) -> None:
    load(write(tmp_path / "lexicons", framing=framing("tyrant")), cache=False)
    assert forms(cache) == []


def test_the_digest_changes_with_contents_and_names(tmp_path: Path) -> None:
    def digest(name: str, **files: str) -> str:
        return load(write(tmp_path / name, **files), cache=False).digest

    text = framing("tyrant")
    digests = [
        digest("one", framing=text),
        digest("two", framing=text + "# a comment\n"),
        digest("three", labels=text),
        digest("four", framing=text, actors=ACTORS),
    ]
    assert len(set(digests)) == len(digests)
    assert digest("five", framing=text) == digests[0]


def test_languages_are_kept_in_their_order(tmp_path: Path) -> None:
    loaded = lexicons(
        tmp_path, languages=LANGUAGES + '\n[[list]]\ncode = "yy"\nname = "Yish"\nwords = []\nscript = "YI"\n'
    )
    assert [(language.code, language.script, language.words) for language in loaded.languages] == [
        ("xx", "LATIN", ("ka", "lo")),
        ("yy", "YI", ()),
    ]
    assert lexicons(tmp_path / "none", framing=framing("tyrant")).languages == ()
