"""References are blanked in place: what is found in the text left stands where it was written."""

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.prose.references import references, without_values, worded

TEXTS = st.lists(
    st.sampled_from(["[[", "]]", "|", "@", "110.arrive", "45 minutes", "，", "\n", " "]),
    max_size=12,
).map("".join)


@given(TEXTS)
def test_nothing_moves(text: str) -> None:
    for left in (worded(text), without_values(text)):
        assert len(left) == len(text)
        assert all(now in (was, " ") for now, was in zip(left, text, strict=True))


@given(TEXTS)
def test_words_of_references_stay_and_values_go(text: str) -> None:
    for one in references(text):
        part = slice(one.start, one.end)
        if one.words is None:
            assert without_values(text)[part].strip() == ""
            assert worded(text)[part] == one.written
        else:
            assert worded(text)[part].strip() == one.words
            assert without_values(text)[part] == one.written
