r"""Simple formulas in LaTeX, ``$…$`` or ``\(…\)``, in words; a long one is "a formula"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.speech.verbalise.language import Language

_LONGEST_NODES = 12
_LONGEST_MARKS = 80  # braces around braces say nothing, but count
_INLINE = re.compile(
    r"\$\$(?P<display>[^$]+)\$\$"
    r"|\\[(\[](?P<brackets>.+?)\\[)\]]"
    # As Pandoc reads it: no space inside the dollars, no digit behind them: "$5 and $6" is money.
    r"|(?<![\\\w$])\$(?=\S)(?P<dollars>[^$\n]*?[^\s\\$])\$(?!\d)"
)
_MARK = re.compile(r"\\[A-Za-z]+|\\.|\d+(?:[.,]\d+)*|[A-Za-z]|\S")
_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
}  # fmt: skip
_ACCENTS = {"hat": "hat", "widehat": "hat", "bar": "bar", "overline": "bar", "tilde": "tilde",
            "vec": "vector"}  # fmt: skip
_SIGNS = {
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "sim": "∼",
    "equiv": "≡", "times": "×", "cdot": "·", "div": "÷", "pm": "±", "infty": "∞", "in": "∈",
    "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩", "emptyset": "∅",
    "forall": "∀", "exists": "∃", "to": "→", "rightarrow": "→", "Rightarrow": "⇒", "propto": "∝",
    "leftarrow": "←", "partial": "∂", "nabla": "∇", "land": "∧", "lor": "∨", "neg": "¬", "ll": "≪",
    "gg": "≫", "mid": "|",
}  # fmt: skip
_LARGE = {"sum": "sum", "prod": "product", "int": "integral"}
_SILENT = frozenset({
    "{", "}", "(", ")", "[", "]", "&", "\\left", "\\right", "\\big", "\\Big", "\\quad", "\\,",
    "\\;", "\\!", "\\{", "\\}", "\\\\",
})  # fmt: skip
_FONTS = frozenset({"operatorname", "boldsymbol", "mbox"})


def apply(text: str, language: Language) -> str:
    """Put formulas into words."""
    if "$" not in text and "\\" not in text:
        return text

    def said(found: re.Match[str]) -> str:
        source = found["display"] or found["brackets"] or found["dollars"]
        return _formula(source, language) if language.is_known else source

    return _INLINE.sub(said, text)


def _formula(source: str, language: Language) -> str:
    marks = _MARK.findall(source.replace(r"(\cdot)", ""))
    nodes = [mark for mark in marks if mark not in _SILENT and mark not in "^_"]
    if len(nodes) > _LONGEST_NODES or len(marks) > _LONGEST_MARKS:
        return str(language.table("math")["formula"])
    return " ".join(_Reader(marks, language).words())


class _Reader:
    """Reads marks from left to right, one group or atom at a time."""

    def __init__(self, marks: list[str], language: Language) -> None:
        self._marks = marks
        self._at = 0
        self._language = language
        self._math = language.table("math")

    def words(self, *, until: str = "") -> Iterator[str]:
        """Yield the words of everything up to the closing mark."""
        while self._at < len(self._marks) and self._peek() != until:
            yield from self._one()
        self._at += 1

    def _peek(self) -> str:
        return self._marks[self._at] if self._at < len(self._marks) else ""

    def _next(self) -> str:
        mark = self._peek()
        self._at += 1
        return mark

    def _one(self) -> Iterator[str]:
        mark = self._next()
        if mark == "{":
            yield from self.words(until="}")
        elif mark in ("^", "_"):
            yield from self._raised() if mark == "^" else self._lowered()
        elif mark == "(" and self._is_call():
            yield str(self._math["of"])
        elif mark == "'":
            yield str(self._math["prime"])
        elif mark.startswith("\\"):
            yield from self._command(mark[1:])
        elif mark not in _SILENT:
            yield self._atom(mark)

    def _is_call(self) -> bool:
        before = self._marks[self._at - 2] if self._at > 1 else ""
        return before.isalpha() or (before.startswith("\\") and before[1:] in _GREEK)

    def _group(self) -> str:
        """Return the words of the next group or atom."""
        return " ".join(self._one())

    def _raised(self) -> Iterator[str]:
        exponent = self._peek()
        if exponent in ("2", "3"):
            self._at += 1
            yield str(self._math["squared" if exponent == "2" else "cubed"])
        elif exponent in ("T", "\\top"):
            self._at += 1
            yield str(self._math["transpose"])
        else:
            yield str(self._math["power"])
            yield self._group()

    def _lowered(self) -> Iterator[str]:
        yield str(self._math["sub"])
        yield self._group()

    def _command(self, name: str) -> Iterator[str]:
        letter = _GREEK.get(name) or _GREEK.get(name.lower())
        if name in ("frac", "dfrac", "tfrac"):
            above, below = self._group(), self._group()
            yield str(self._math["over"]).format(above, below)
        elif name == "sqrt":
            yield str(self._math["root"]).format(self._group())
        elif name in _ACCENTS:
            yield f"{self._group()} {self._math[_ACCENTS[name]]}"
        elif name in _LARGE:
            yield from self._large(name)
        elif name.startswith(("text", "math")) or name in _FONTS:
            yield self._text()
        elif mark := letter or _SIGNS.get(name):
            yield self._atom(mark)
        elif name.isalpha() and f"\\{name}" not in _SILENT:
            yield name

    def _large(self, name: str) -> Iterator[str]:
        """Sums and integrals: "the sum from i equals one to n of"."""
        yield str(self._math[_LARGE[name]])
        for mark, word in (("_", "from"), ("^", "to")):
            if self._peek() == mark:
                self._at += 1
                yield str(self._math[word])
                yield self._group()
        yield str(self._math["of"])

    def _text(self) -> str:
        """Read a group of letters as a word, not one by one."""
        if self._peek() != "{":
            return self._group()
        self._at += 1
        letters = []
        while self._peek() not in ("}", ""):
            letters.append(self._next())
        self._at += 1
        return "".join(letters)

    def _atom(self, mark: str) -> str:
        language = self._language
        if mark == "|":
            return str(self._math["given"])
        mark = "−" if mark == "-" else mark
        for table in ("greek", "symbols", "letters"):
            if said := language.table(table).get(mark):
                return str(said)
        return mark if mark[:1].isalnum() or mark == "," else ""
