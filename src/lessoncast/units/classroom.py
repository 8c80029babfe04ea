"""What a class is told to do: worksheets to fill in, code to write, work to hand in; no listener sits in it."""

from __future__ import annotations

from lessoncast._later import re

_THEN = r"(?:(?:Then|Now|Next|First|Finally|QUICK),?:? )?"
_SHEETS = r"(?:table|chart|worksheet|form|blanks?|sentences?|spaces?|solution sheet|tally sheet)"
_PLOTS = r"(?:histograms?|box ?plots?|confidence intervals?|scatter ?plots?|stem-and-leaf|frequency tables?|bar graphs?)"
_OF_CLASS = re.compile(
    rf"{_THEN}(?:"
    r"[Dd]o (?:the )?(?:[Tt]asks?|[Ee]xercises?|[Pp]roblems?|[Qq]uestions?)\b|(?:[Hh]and|[Tt]urn) in\b|[Ss]ubmit your (?:\w+ )?(?:work|answers?|solutions?|assignments?|reports?|homework|project|code)\b"
    rf"|(?:[Cc]omplete|[Ff]ill (?:in|out)|[Cc]opy) (?:the|this|your|each) (?:\w+ )?{_SHEETS}\b|[Rr]ecord the (?:number|result|data|value|raised)|[Rr]aise your hand\b|[Bb]ring (?:along )?your (?:\w+ )?(?:notes|textbooks?|books?|copy|copies|laptops?|essays?|homework)\b"
    rf"|(?:[Cc]onstruct|[Dd]raw|[Ss]ketch) (?:an?|the|your) (?:[\w%-]+ ){{0,2}}{_PLOTS}\b"
    r"|(?:[Cc]alculate|[Ff]ind|[Cc]ompute|[Dd]etermine) (?:P\(|the (?:sample mean|sample standard|probability that|mean and)\b)|[Cc]ount the number of (?:students|people) in (?:the|your) class"
    r"|(?:[Oo]nce [^,]{3,60}, )?[Cc]ompare your (?:\w+ )?(?:solution|answer|result|code|work|output)|(?:[Ww]ith [^,]{3,40}, )?[Pp]lay around with\b|[Tt]ry to solve (?:this|these|it)\b"
    r"|[Yy]ou (?:hopefully )?should (?:now |hopefully |by now )?have (?:set|created|made|built|seen|written|got|installed|found)\b|[Yy]ou hopefully\b"
    r"|(?:[Hh]ave|[Aa]sk) an? (?:classmate|lab partner)\b|[Yy]our (?:instructor|teacher) (?:will|may|might)\b|[Cc]heck your (?:answers?|work|results?|solutions?) (?:in|with|against|by|using)\b"
    r"|(?:[Uu]sing|[Ii]n) (?:\w+ (?:to|or) \w+ )?complete sentences\b|[Aa]nswer (?:all|the|these|each) questions?\b|[Ww]rite (?:\w+ ){0,4}(?:in the (?:\w+ )?space|on the board)\b)"
    r"|(?:The |Each )?(?:[Ss]tudents?|[Ll]earners|[Pp]articipants|[Tt]rainees) will (?:be able to|identify|conduct|calculate|construct|compare and|demonstrate|interpret|classify|summari[sz]e|complete|verify)\b"
)
_FOR_PAGE = re.compile(
    r"(?:Please )?(?:[Jj]oin (?:us (?:on|in|at)\b|(?:our|my|the) (?:[\w-]+ ){0,3}(?:Slack|Discord|community|forum|newsletter|mailing list|channel|chat|workspace)\b)"
    r"|[Dd]rop us an? (?:line|note|message|e-?mail)\b|[Tt]weet (?:at )?us\b|[Ss]end us an? (?:e-?mail|message|tweet|postcard)\b|[Gg]et in touch with us\b"
    r"|(?:Don't forget, |And |Also, )?[Ww]e(?:'d|(?: would)? (?:really )?) ?love (?:to (?:hear|see)|hearing|seeing)\b|[Ll]et us know (?:of|in the comments|on|about any|if you|what you|how you)\b"
    r"|(?:[Gg]ive|[Ll]eave) us (?:an?|your)\b|[Ss]tar (?:us|our|the (?:repo|project))\w*|[Ff]ollow (?:us|me) (?:on|at)\b|[Ss]ubscribe to (?:our|my)\b"
    r"|[Aa]dd your (?:own )?(?:notes?|names?|solutions?|links?|projects?|answers?) (?:here|below|to this|at the end)\b)"
)
_AT_WORK = re.compile(
    r"^(?:Make (?:an?|your own) (?:graph|plot|table|drawing|sketch|diagram|list) of (?:this|it|these|them)\b|Reinforce what you(?:'ve| have) learned\b"
    r"|Report (?:back )?to (?:the|your) (?:group|class)\b|Do (?:a little|a bit of|some|your own) research\b|Work through the (?:\w+ )?(?:guide|tutorial|exercises?|worksheet|instructions)\b|Hint(?: \d+)?:"
    r"|The (?:keen|curious|brave|ambitious|eager) (?:amongst|among) you\b|The (?:reading|course|study) materials? (?:will|covers?|dives?)\b)"
    r"|\b(?:submit|hand in|turn in) your (?:\w+ )?(?:homework|assignments?|solutions?|answers?)\b|\b(?:last|final|late) submissions? (?:will|is|are|counts?)\b"
    r"|\b(?:ask|help|post|chat|questions?|drop by)\b[^.]* (?:in|on) (?:our|the) (?:[\w-]+ )?(?:Discord|Slack)\b"
)
_CODES = re.compile(
    rf"{_THEN}(?:[Ww]rite|[Dd]efine|[Ii]mplement|[Mm]odify|[Ee]xtend|[Cc]reate|[Mm]ake) (?:an?|the|your|another) (?:new |second |simple |short |\w+ )?"
    r"(?:module|functor|function|class|method|program|script|file|variable|query|type|loop|vector|data frame|dataframe|data structure)\b"
    r"(?: [A-Z]\w*)?(?: (?:named|called|that (?:takes|returns|implements|produces|prints|computes|calculates|checks|holds|contains|\w+'s the result)|which (?:takes|returns)|to (?:compute|calculate|print|check|hold|store)|in (?:the|your)|with (?:the|two|three|one|a) )|[.]?$)"
)


def is_of_class(sentence: str) -> bool:
    """Whether a sentence speaks to a class: ``Hand in the tally sheet.``, ``Your teacher will ask you.``, ``The student will conduct a survey.``."""
    return _OF_CLASS.match(sentence) is not None


def is_for_page(sentence: str) -> bool:
    """Whether a sentence wants something of who visits a page or works at it: ``Join our Slack community.``, ``Make a graph of this.``."""
    return _FOR_PAGE.match(sentence) is not None or _AT_WORK.search(sentence) is not None


def codes(sentence: str) -> bool:
    """Whether a sentence sets a piece of code to write: ``Write a function that returns the depth.``."""
    return _CODES.match(sentence) is not None
