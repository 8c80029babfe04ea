"""IPA → the letters in which eSpeak NG writes phonemes between ``[[`` and ``]]``."""

from __future__ import annotations

_LONGEST = 2
_LETTERS = {
    "tʃ": "tS", "dʒ": "dZ", "ʧ": "tS", "ʤ": "dZ", "ts": "ts", "pf": "pf",
    "iː": "i:", "uː": "u:", "ɑː": "A:", "ɔː": "O:", "ɜː": "3:", "eː": "e:", "oː": "o:", "aː": "a:",
    "yː": "y:", "øː": "Y:", "ɛː": "E:", "ɝ": "3:", "ɚ": "3",
    "eɪ": "eI", "aɪ": "aI", "aʊ": "aU", "oʊ": "oU", "əʊ": "oU", "ɔɪ": "OI", "ɪə": "i@", "eə": "e@",
    "ʊə": "U@", "ɔʏ": "OY",
    "ɑ̃": "A~", "ɛ̃": "E~", "ɔ̃": "O~", "œ̃": "W~",
    "i": "i", "ɪ": "I", "e": "e", "ɛ": "E", "æ": "a", "a": "a", "ɑ": "A:", "ɒ": "0", "ɔ": "O",
    "o": "o", "ʊ": "U", "u": "u", "ʌ": "V", "ə": "@", "ɜ": "3:", "ɐ": "a#", "y": "y", "ʏ": "Y",
    "ø": "Y", "œ": "W",
    "p": "p", "b": "b", "t": "t", "d": "d", "k": "k", "ɡ": "g", "g": "g", "f": "f", "v": "v",
    "θ": "T", "ð": "D", "s": "s", "z": "z", "ʃ": "S", "ʒ": "Z", "ç": "C", "x": "x", "h": "h",
    "m": "m", "n": "n", "ŋ": "N", "ɲ": "n^", "l": "l", "ʎ": "l^", "r": "r", "ɹ": "r", "ʁ": "R",
    "ɾ": "*", "j": "j", "w": "w", "ɥ": "w", "β": "B", "ɣ": "Q", "ʔ": "?",
    "ˈ": "'", "'": "'", "ˌ": ",", "ː": ":", ".": "", "‿": "", "-": "", "͡": "",
}  # fmt: skip


def written(ipa: str) -> str:
    """Return eSpeak's letters, or nothing if it has none for one of the sounds."""
    ipa = ipa.replace("t͡ʃ", "tʃ").replace("d͡ʒ", "dʒ")
    letters = []
    at = 0
    while at < len(ipa):
        for length in range(_LONGEST, 0, -1):
            if (found := _LETTERS.get(ipa[at : at + length])) is not None:
                letters.append(found)
                at += length
                break
        else:
            return ""
    return "".join(letters)
