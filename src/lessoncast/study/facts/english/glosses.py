"""What the sentence of a label says of it: what it is, what it does, or what one gets with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.qualities import is_quality
from lessoncast.study.facts.english.sound import ends, without_own
from lessoncast.study.facts.english.trimming import VALUE_WORDS, plain_value, points_away, whole
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import ends_noun
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_group_of_people, is_person
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, content_stems, count
from lessoncast.units.glosses import is_marked_off
from lessoncast.units.parts import starts_with_verb

IS_WHAT = re.compile(
    r"what (?:the|an?|is|are|would|remains|has|have|[a-z]{3,}s) (?!(?:called|known|termed|meant)\b)[a-z]+"
)  # "what the business owns"
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|whereby)\b")
_INSERTED = re.compile(
    r", (?:including|especially|such as|like) [^,]+, (?=(?:to|that|for|from|into) )"
)  # in the middle of a gloss
_EXAMPLE = re.compile(r"an? (?:\w+ )?example of (?P<of>.+)$")
_PROCESS = re.compile(
    r"^(?:[a-z-]+ )*[a-z-]+(?:ing|tion|sion|ment|sis|ance|ence)$"
)  # what may be explained by a deed: "sampling is reading a value"
_EVENT = re.compile(
    r"^[A-Z]\w+ .*(?:Convention|War|Act|Purchase|Compromise|Trail|Treaty|Revolution|Doctrine|System|Party|Movement|Cession|Proclamation"
    r"|Constitution|Confederacy|Empire|Awakening|Rebellion|Crisis|Amendment|Plan|Proviso|Decision|Clause|Massacre|Strike|Wall|Canal|Bank|River)$"
)
_BECOMES = re.compile(
    r"(?:chang|grow|increas|declin|ris|fall|spread|shift|expand|shrink|happen|improv|slow)\w*ing (?:at|in|on|across|over|with|for|from|by|down)\b"
)  # of a process, too
LEAST_GIFT = 3  # words
LEAST_TOLD = 2  # content words that a gloss adds to its term
FEW_TOLD = 4  # up to which it hardly tells its term apart
_COUNTED = re.compile(
    r"(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten)\b(?! .*\b(?:of|in)\b)",
    re.IGNORECASE,
)  # "the nine sections" of what?
NAME_WORDS = 3
_USED = re.compile(
    r"(?:an?|the|any) (?:[\w-]+ ){1,3}(?:used|designed|made|built|meant) to [a-z]+\b"
)
_AND = re.compile(r" (?:and|who|that|of|from|in|at|with)\b|,")
_OPENS_CLAUSE = re.compile(r"[;:]|\bbecause\b|, (?:but|so|although|which)\b")
_VOCABULARY = "vocabulary"  # the section of words to be learned
_NO_DEED = frozenset({"be", "have", "do", "mean", "include", "comprise"})
_OF_PEOPLE = frozenset({"ask", "answer", "attend"})  # "Participation: asks questions" of learners
_GIVES = re.compile(r"^With (?P<name>.+?), you get (?P<value>.+?)\.?$")
_MEANS = re.compile(r"^[^,;:]{2,40}? means? (?P<value>.+)$")
_WITH = re.compile(r"^With (?P<name>[^,]+), (?P<clause>.+)$")


def told(statement: Statement, material: Material) -> Iterator[Fact]:
    """The fact that a label's first sentence states; what is no plain clause is quoted as written."""
    clause = main_clause(statement.text)
    named = clause and _names(noun_phrase(clause), statement.term)
    if clause and named:
        yield from said_of(clause, statement, material, family=_family(statement))
    elif (found := _GIVES.match(statement.text)) and is_group_of_people(found["value"]):
        yield from _people(statement, material, found["value"])
    elif found := _GIVES.match(statement.text):
        yield from _gift(statement, material, found["value"])
    elif clause is None and statement.section == _VOCABULARY:
        yield from _meaning(statement, material)
    elif found := _WITH.match(statement.text):
        yield from _agent(statement, material, main_clause(grammar.ended(found["clause"])))


def _family(statement: Statement) -> str:
    """Words to be learned are alike all over a lesson, other labels in their list."""
    return "terms" if statement.section == _VOCABULARY else f"label {statement.group}"


def _names(subject: str, term: str) -> bool:
    return bool(subject) and content_stems(subject) == content_stems(term)


def said_of(
    clause: Clause, statement: Statement, material: Material, *, family: str, worth: float = 0.9
) -> Iterator[Fact]:
    """``X is a Y`` as a gloss, ``X does Y`` as a deed; what only tells how X is, says what its word means."""
    value = plain_value(clause.rest) if clause.base == "be" else ""
    if value and is_quality(value):
        yield from _quality(statement, material, value)
    elif value and IS_WHAT.match(value) and not clause.lead:
        subject = with_article(inside(noun_phrase(clause), material.vocabulary), material)
        yield fact_of(
            statement, kind="asked", subject=subject, value=value, family="asked what",
            ask=f"What {clause.verb} {subject}?", number=clause.number, worth=worth,
        )  # fmt: skip
    else:
        yield from _said(clause, statement, material, family=family, worth=worth)


def _said(
    clause: Clause, statement: Statement, material: Material, *, family: str, worth: float
) -> Iterator[Fact]:
    value = _told_apart(plain_value(_INSERTED.sub(" ", clause.rest)), clause)
    if not value or clause.lead or _COUNTED.match(clause.subject) or clause.verb.endswith("n't"):
        return
    subject = with_article(inside(noun_phrase(clause), material.vocabulary), material)
    is_gerund = (
        re.match(r"(?!referring|relating|describing|having|being)[a-z]+ing\b", value) is not None
    )
    if example := _EXAMPLE.match(value):
        yield fact_of(
            statement, kind="object", subject=subject, value=example["of"], family="object example",
            ask=f"What {clause.verb} {subject} an example of?", number=clause.number, worth=worth - 0.1,
        )  # fmt: skip
        return
    process = is_gerund and clause.number == "singular" and _PROCESS.search(subject)
    told = content_stems(value) - content_stems(subject)
    if len(told) < LEAST_TOLD or _is_round(subject, value) or _says_again(subject, value, clause):
        return
    if clause.base == "be" and is_gerund and (not process or _BECOMES.match(value)):
        return  # "is changing how people work": what it does now
    if clause.base == "be" and _is_somebody(subject, value) and clause.number == "singular":
        yield fact_of(
            statement, kind="person", subject=subject, value=value, family="people",
            number="singular", verb=clause.verb, worth=worth - 0.1,
        )  # fmt: skip
    elif (clause.base == "be" and _is_thing(value)) or (
        clause.base == "mean"
        and (is_marked_off(value) or (is_gerund and (process or _is_word(clause, statement))))
    ):
        verb = clause.verb if clause.base == "be" else grammar.be(clause.number)
        yield fact_of(
            statement, kind="gloss", subject=subject, value=value, family=family,
            number=clause.number, verb=verb, worth=worth,
        )  # fmt: skip
    elif clause.base not in english().modals | _NO_DEED | _OF_PEOPLE and _tells(value):
        yield fact_of(
            statement, kind="deed", subject=subject, value=value, family=family,
            number=clause.number, verb=clause.verb, noun=clause.base, worth=worth - 0.1,
        )  # fmt: skip


def _says_again(subject: str, value: str, clause: Clause) -> bool:
    """``Post: carries a beam``, ``Third age: the third age is a term …``: what is a whole clause is no gloss of its label."""
    first = value.split(maxsplit=1)[0].lower()
    forms = {form for _, form in english().verbs.get(first, ())}
    acts = clause.number == "singular" and "s" in forms and not grammar.is_mass(first)
    bare_subject = re.sub(r"^(?:an?|the) ", "", subject.lower())
    return (
        acts
        or re.match(rf"(?:the |an? )?{re.escape(bare_subject)} (?:is|are) ", value.lower())
        is not None
    )


def _tells(value: str) -> bool:
    return whole(value) and count(value) > 1


def _is_word(clause: Clause, statement: Statement) -> bool:
    """Whether a word is to be learned, or its author writes what it means: ``The club: mending boats`` defines no club."""
    written = f"{clause.subject} {clause.verb} " in statement.source
    return statement.section == _VOCABULARY or written


def _told_apart(value: str, clause: Clause) -> str:
    """A gloss with the clause behind its comma where it says too little alone: ``a strip of metal, which keeps mice out``.

    "" where it says too little, and the clause is too long or leans.
    """
    rest = clause.rest.rstrip(".!")
    short = len(content_stems(value)) <= FEW_TOLD
    if not short or clause.base != "be" or not rest.startswith(f"{value}, which "):
        return value
    behind = rest[len(value) + 2 :]
    fits = count(rest) in VALUE_WORDS and ends(rest) and not _OPENS_CLAUSE.search(behind)
    return rest if fits and not points_away(without_own(f"{value}, {behind}")) else ""


def _is_somebody(subject: str, value: str) -> bool:
    """``Douglass`` who is ``a writer and one of the greatest orators``: asked for by "who"."""
    named = subject[:1].isupper() and subject[1:2].islower() and count(subject) <= NAME_WORDS
    return named and is_person(subject, _AND.split(value)[0])


def _is_round(subject: str, value: str) -> bool:
    """Whether a gloss only says the word again: ``the F type`` is ``the type of f``."""
    letters = "".join(word[0] for word in re.findall(r"[\w]+", value) if len(word) > 2)
    if subject.isupper() and subject.lower() in letters.lower():
        return True
    own = content_stems(" ".join(word for word in subject.split() if len(word) > 1))
    return len(own) < 2 and own <= content_stems(value)


def _is_thing(value: str) -> bool:
    """Whether a gloss names a thing: no clause, and no ``when a state refuses``."""
    opens = re.match(
        r"(?:when|where|how|why|if|because|that|what|to|about|in|on|at|for|from|by|like)\b", value
    )
    told = not _USED.match(value) and _is_told(main_clause(f"{capital(value)}."))
    return not opens and count(value) > 1 and not told


def _is_told(clause: Clause | None) -> bool:
    """Whether a gloss is a clause after all; ``workers formed to bargain`` only tells which workers."""
    if clause is None or _RELATIVE.search(clause.subject):
        return False
    forms = {form for _, form in english().verbs.get(clause.verb, ())}
    participle = "participle" in forms or clause.verb.endswith("ed")
    behind = bare(clause.rest.split(maxsplit=1)[0]) if clause.rest else ""
    return not (participle and behind in english().prepositions | {"to", "", "as"})


def with_article(name: str, material: Material) -> str:
    """``spoils system`` → ``the spoils system``, where the lesson mostly says it so in its sentences."""
    if " " not in name and grammar.is_mass(name):
        return name
    typed = re.sub(r"^(?:an?|the) ", "", name)
    if any(typed in one.code for one in material.statements):
        return typed  # "res", which is no noun
    found: Counter[str] = Counter()
    led = re.compile(rf"\b(\w+) [\"“]?{re.escape(name)}\b(?! of\b)")
    for statement in material.statements:
        for one in led.finditer(statement.text) if name in statement.text else ():
            behind = statement.text[one.end() :].split(maxsplit=1)[:1]
            if (
                not behind
                or statement.text[one.end() : one.end() + 1] != " "
                or ends_noun(behind[0])
            ):
                found[one[1].lower()] += 1
    if not found and _EVENT.search(name):
        return f"the {name}"
    if " " not in name and name[0].islower():
        found.pop("the", None)  # one that was named before
    articles = {one: times for one, times in found.items() if one in {"the", "a", "an"}}
    most = max(articles, key=lambda one: articles[one], default="")
    return f"{most} {name}" if most and 2 * sum(articles.values()) > found.total() else name


def _gift(statement: Statement, material: Material, said: str) -> Iterator[Fact]:
    """``With X, you get Y``: what comes with a label."""
    value = plain_value(said)
    deed = starts_with_verb(value) or starts_with_verb(statement.term)  # "Avoid: …"
    if count(value) < LEAST_GIFT or deed or "/" in value:
        return
    subject = material.vocabulary.lower_title(statement.term)
    word = statement.section == _VOCABULARY or content_stems(subject) & content_stems(value)
    number = grammar.number(subject)
    if word:
        value, statement = _without_term(subject, value, statement)
        yield fact_of(
            statement, kind="gloss", subject=subject, value=value, family=_family(statement),
            number=number, verb=grammar.be(number), worth=0.85,
        )  # fmt: skip
    else:
        yield fact_of(
            statement, kind="gift", subject=subject, value=value, family=_family(statement),
            number=number, worth=0.75,
        )  # fmt: skip


def _without_term(subject: str, value: str, statement: Statement) -> tuple[str, Statement]:
    """A note that was told behind its label as if it were a deed, ``Skeps groups of …``, and a sentence that says what it is."""
    low = f"{subject.lower()} "
    if not value.lower().startswith(low):
        return value, statement
    told = re.sub(r"^(?:is|are) ", "", value[len(low) :])
    be = grammar.be(grammar.number(subject))
    return told, replace(statement, text=f"{capital(subject)} {be} {told}.", whole="")


def _meaning(statement: Statement, material: Material) -> Iterator[Fact]:
    """``Becalmed means without any wind``: of a word that is no thing; where no word is said, the note is its gloss."""
    found = _MEANS.match(statement.text)
    if found is None:
        yield from _gift(statement, material, statement.text)
    elif value := plain_value(found["value"]):
        yield fact_of(
            statement, kind="meaning", subject=material.vocabulary.lower_title(statement.term),
            value=value, family="meaning", worth=0.85,
        )  # fmt: skip


def _quality(statement: Statement, material: Material, value: str) -> Iterator[Fact]:
    """``Deafening: extremely loud``: a word for how something is, whose label is no thing."""
    told = re.sub(r"^an? ", "", value)
    if statement.term and " " not in statement.term and content_stems(told):
        word = material.vocabulary.lower_title(statement.term)
        yield fact_of(
            replace(statement, text=f"The word “{word}” means “{told}”."), kind="meaning", subject=f"“{word}”",
            value=told, family="meaning", worth=0.8,
        )  # fmt: skip


def _people(statement: Statement, material: Material, said: str) -> Iterator[Fact]:
    """``War Hawks: young members of Congress``: whom a label in the plural names."""
    subject = material.vocabulary.lower_title(statement.term)
    if grammar.number(subject) == "plural":
        yield fact_of(
            statement, kind="gloss", subject=subject, value=said.strip(" ."), family=_family(statement),
            number="plural", verb="are", worth=0.85,
        )  # fmt: skip


def _agent(statement: Statement, material: Material, clause: Clause | None) -> Iterator[Fact]:
    """``With X, A does B``: what does B there."""
    value = plain_value(clause.rest) if clause and not clause.lead else ""
    if clause and value and noun_phrase(clause) and clause.base != "be":
        third = (
            clause.verb
            if clause.number == "singular" or clause.base in english().modals
            else grammar.agree(clause.base, "singular")
        )
        name = material.vocabulary.lower_title(statement.term)
        verb = third if clause.tense == "present" else clause.verb
        yield fact_of(
            statement, kind="agent", subject=name, value=clause.subject,
            family=_family(statement), ask=f"What {verb} {value} with {name}?", worth=0.75,
        )  # fmt: skip
