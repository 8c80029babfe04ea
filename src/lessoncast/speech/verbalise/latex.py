r"""Simple formulas in LaTeX, ``$…$`` or ``\(…\)``, in words; a long one is "a formula"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.speech.verbalise import fractions
from lessoncast.speech.verbalise.language import GLUE, Language

_LONGEST_NODES = 12
_LONGEST_MARKS = 80  # braces around braces say nothing, but count
_INLINE = re.compile(
    r"\$\$(?P<display>[^$]+)\$\$"
    r"|\\[(\[](?P<brackets>.+?)\\[)\]]"
    # As Pandoc reads it: no space inside the dollars, no digit behind them: "$5 and $6" is money.
    r"|(?<![\\\w$])\$(?=\S)(?P<dollars>[^$\n]*?[^\s\\$])\$(?!\d)"
)
_PROSE = re.compile(r"[^\\^_={}+*/<>|\d]*\w{2,} [^\\^_={}+*/<>|\d]*")
_MARK = re.compile(r"\\[A-Za-z]+|\\.|\d+(?:[.,]\d+)*|[A-Za-z]|\S")
_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
}  # fmt: skip
_ACCENTS = {"hat": "hat", "widehat": "hat", "bar": "bar", "overline": "bar", "tilde": "tilde"}  # fmt: skip
_SIGNS = {
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "sim": "∼",
    "equiv": "≡", "times": "×", "cdot": "·", "div": "÷", "pm": "±", "infty": "∞", "in": "∈",
    "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩", "emptyset": "∅",
    "forall": "∀", "exists": "∃", "to": "→", "rightarrow": "→", "Rightarrow": "⇒", "propto": "∝",
    "leftarrow": "←", "implies": "⇒", "iff": "⇔", "subsetneq": "⊂", "setminus": "∖", "partial": "∂", "nabla": "∇", "land": "∧", "lor": "∨", "neg": "¬", "ll": "≪",
    "gg": "≫", "mid": "|",
}  # fmt: skip
_TEMPLATES = {
    "frac": ("over", 2), "dfrac": ("over", 2), "tfrac": ("over", 2), "sqrt": ("root", 1),
    "lim": ("limit", 1), "binom": ("choose", 2), "vec": ("vector_of", 1),
    "factorial": ("factorial", 1), "abs": ("absolute", 1), "norm": ("norm", 1), "logbase": ("log_base", 1),
}  # fmt: skip
_WORDS = {
    "tends": "tends",
    "inverse": "inverse",
    "mapsfrom": "from",
    "mapsto": "to",
    "and": "and",
    "log": "log",
}
_BARE = re.compile(
    r"(?<![\w\\:/])(?:\\(?:frac|sqrt|binom|sum|int|prod|vec|hat|bar|"
    + "|".join(_GREEK)
    + r")(?![a-z])(?:\[\w+\])?(?:\{(?:[^{}]|\{[^{}]*\})*\})*(?:[_^](?:\{[^{}]*\}|\w))*\s?)+"
)
_LARGE = {"sum": "sum", "prod": "product", "int": "integral"}
_FUNCTIONS = ("sin", "cos", "tan", "ln", "exp", "max", "min", "det", "dim", "gcd", "arg", "tanh")
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
        is_formula = language.is_known and not _PROSE.fullmatch(source)
        return _formula(source, language) if is_formula else source

    text = _INLINE.sub(said, text)
    if language.is_known:
        text = _once(_bare(text, language), language)
    return text


def _once(text: str, language: Language) -> str:
    """Say the article once: "the" before a formula that begins with it."""
    article = str(language.table("math").get("article", "(?!)"))
    return re.sub(rf"\b(?:{article}) (?=(?:{article})\b)", "", text)


def _bare(text: str, language: Language) -> str:
    """Say commands that stand in running text without their dollars."""
    return _BARE.sub(lambda found: _formula(found[0], language), text)


def _formula(source: str, language: Language) -> str:
    marks = _MARK.findall(_expanded(source))
    nodes = [mark for mark in marks if mark not in _SILENT and mark not in "^_"]
    if len(nodes) > _LONGEST_NODES or len(marks) > _LONGEST_MARKS:
        return str(language.table("math")["formula"])
    return " ".join(_Reader(marks, language).words())


def _expanded(source: str) -> str:
    """Write what only its place tells apart as a command of its own."""
    source = source.replace(r"(\cdot)", "")
    source = re.sub(r"(?:\\\||‖)([^|‖]{1,20})(?:\\\||‖)", r"\\norm{\1}", source)
    source = re.sub(r"\\(?:to|rightarrow)\s*(?=\\infty|\d)", r"\\tends ", source)
    source = re.sub(r"([A-Za-z0-9])!", r"\\factorial{\1}", source)
    source = re.sub(r"(?<![\w(])\|([^|()]{1,20})\|", r"\\abs{\1}", source)
    source = re.sub(r"(?<![\w.])(\d{1,3})\s*/\s*(\d{1,3})(?![\w.])", r"\\frac{\1}{\2}", source)
    source = re.sub(r"\b(d\s?[a-z]?)\s*/\s*(d\s?[a-z])\b", r"\\frac{\1}{\2}", source)
    source = re.sub(r"([A-Z])\^\{\s*-1\s*\}", r"\1 \\inverse ", source)
    source = re.sub(r"\\(?:log|lg)_(\{[^{}]*\}|\w)", r"\\logbase{\1}", source)
    return re.sub(
        r"\b([a-zA-Z])\s?(?::|\\colon)\s?(.{1,20}?)\\to\b", r"\1 \\mapsfrom \2\\mapsto", source
    )


class _Reader:
    """Reads marks from left to right, one group or atom at a time."""

    def __init__(self, marks: list[str], language: Language) -> None:
        self._marks = marks
        self._at = 0
        self._language = language
        self._math = language.table("math")
        self._depth = 0
        self._is_callable = False

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
        was_callable, self._is_callable = self._is_callable, False
        if mark == "{":
            yield from self.words(until="}")
        elif mark in ("^", "_"):
            yield from self._raised() if mark == "^" else self._lowered()
        elif mark in ("(", "[") and was_callable:
            yield from self._arguments(")" if mark == "(" else "]")
        elif mark == "'":
            yield str(self._math["prime"])
            self._is_callable = was_callable
        elif mark.startswith("\\"):
            yield from self._command(mark[1:])
        elif mark not in _SILENT:
            yield self._atom(mark)
            self._is_callable = mark.isalpha()

    def _arguments(self, close: str) -> Iterator[str]:
        """Say "of x and y" up to the closing bracket."""
        yield str(self._math["of"])
        inside = self._marks[self._at :]
        end = inside.index(close) if close in inside else len(inside)
        if inside[:end].count(",") == 1 and "|" not in inside[:end]:
            inside[inside.index(",")] = "\\and"
            self._marks[self._at :] = inside
        yield from self.words(until=close)

    def _group(self) -> str:
        """Return the words of the next group or atom."""
        return " ".join(self._one())

    def _raised(self) -> Iterator[str]:
        exponent = self._peek()
        if exponent in ("2", "3"):
            self._at += 1
            yield str(self._math["squared" if exponent == "2" else "cubed"])
            self._is_callable = False
        elif exponent in ("T", "\\top"):
            self._at += 1
            yield str(self._math["transpose"])
        else:
            yield str(self._math["power"])
            yield self._group()

    def _lowered(self) -> Iterator[str]:
        if word := str(self._math["sub_number" if self._peek().isdecimal() else "sub"]):
            yield word
        yield self._group()
        self._is_callable = True

    def _command(self, name: str) -> Iterator[str]:
        letter = _GREEK.get(name) or _GREEK.get(name.lower())
        if name in _TEMPLATES:
            yield from self._template(name)
        elif word := self._named(name):
            yield word
        elif name in _ACCENTS:
            yield f"{self._group()} {self._math[_ACCENTS[name]]}"
            self._is_callable = True
        elif name in _LARGE:
            yield from self._large(name)
        elif name.startswith(("text", "math")) or name in _FONTS:
            yield self._text()
            self._is_callable = True
        elif mark := letter or _SIGNS.get(name):
            yield self._atom(mark)
            self._is_callable = letter is not None
        elif name.isalpha() and f"\\{name}" not in _SILENT:
            yield name

    def _named(self, name: str) -> str:
        """Return the word of a command that is one, such as the sine."""
        if name in _WORDS:
            return str(self._math[_WORDS[name]])
        self._is_callable = name in _FUNCTIONS
        functions = self._language.table("functions")
        return str(functions.get(name, name)) if self._is_callable else ""

    def _template(self, name: str) -> Iterator[str]:
        """Say what has its arguments in braces."""
        if name in ("frac", "dfrac", "tfrac"):
            yield self._over()
        elif name == "sqrt":
            yield self._root()
        elif name == "lim":
            yield from self._limit()
        else:
            key, count = _TEMPLATES[name]
            yield str(self._math[key]).format(*(self._group() for _ in range(count)))

    def _over(self) -> str:
        above_at = self._at
        above, below = (self._group().replace(GLUE, "") for _ in range(2))
        named = ""
        figures = [mark for mark in self._marks[above_at : self._at] if mark not in "{}"]
        if len(figures) == 2 and all(mark.isdecimal() for mark in figures):
            named = fractions.named(figures[0], figures[1], self._language)
        if named:
            return named
        if re.match(r"d( |$)", above) and re.match(r"d \w$", below):
            return str(self._math["derivative"]).format(above[1:], below[2:])
        return str(self._math["over"]).format(above, below)

    def _root(self) -> str:
        if self._peek() != "[":
            return str(self._math["root"]).format(self._group())
        self._at += 1
        degree = " ".join(self.words(until="]"))
        if degree == "3":
            return str(self._math["cube_root"]).format(self._group())
        place = self._language.ordinal(degree) if degree.isdecimal() else degree
        return str(self._math["nth_root"]).format(self._group(), place=place)

    def _limit(self) -> Iterator[str]:
        below = ""
        if self._peek() == "_":
            self._at += 1
            self._marks = [mark if mark != "\\tends" else "\\to" for mark in self._marks]
            below = self._group().replace(
                str(self._language.table("symbols")["→"]), str(self._math["goes"])
            )
        yield str(self._math["limit"]).format(below)

    def _large(self, name: str) -> Iterator[str]:
        """Sums and integrals: "the sum from i equals one to n of"."""
        yield str(self._math[_LARGE[name]])
        for mark, word in (("_", "from"), ("^", "to")):
            if self._peek() == mark:
                self._at += 1
                yield str(self._math[word])
                equals = str(self._language.table("symbols")["="])
                yield self._group().replace(equals, str(self._language.table("code")["="]))
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
        if mark == "/":
            return language.word("over")
        mark = "−" if mark == "-" else mark
        for table in ("greek", "symbols", "letters"):
            if said := language.table(table).get(mark):
                return str(said)
        if mark == "x":
            return f"{GLUE}x"  # a variable: "1 x" is no "once"
        return mark if mark[:1].isalnum() or mark == "," else ""
