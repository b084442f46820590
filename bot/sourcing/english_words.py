"""The closed lists of English that wordings are made by: what is in none is not asked."""

from __future__ import annotations


def _list(words: str) -> frozenset[str]:
    return frozenset(words.split())


BE = _list("are is was were")
MODALS = _list("can could may might must shall should will would")
SINGULAR = _list("does has is was")
PLURAL = _list("are do have were")
AUXILIARIES = SINGULAR | PLURAL | MODALS | {"had", "did"}
_VERBS = _list(
    "accept allow apply arrive begin belong charge close come contain cost cover depart drop end "
    "expire finish get give grant happen hold include keep last leave meet need offer open own "
    "pay play provide receive require reset restore run seat sell start stay support take unlock "
    "use weigh work"
)
_PAST = {
    "arrived": "arrive",
    "began": "begin",
    "closed": "close",
    "cost": "cost",
    "ended": "end",
    "finished": "finish",
    "had": "have",
    "lasted": "last",
    "met": "meet",
    "opened": "open",
    "ran": "run",
    "started": "start",
    "took": "take",
    "weighed": "weigh",
}


def _add_s(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "x", "sh", "ch")) else f"{base}s"


FULL_VERBS: dict[str, tuple[str, str]] = (
    {form: (base, "did") for form, base in _PAST.items()}
    | {base: (base, "do") for base in _VERBS - {"cost"}}
    | {_add_s(base): (base, "does") for base in _VERBS}
    | {"has": ("have", "does"), "have": ("have", "do")}
)
"""Each form with its first one and what asks for it: `costs` is (`cost`, `does`)."""
FINITE = AUXILIARIES | {form for form, (_, asks) in FULL_VERBS.items() if asks == "does"}
"""What shows that a text is a sentence of its own, wherever it stands in it."""

ARTICLES = _list("a all an any each every our the")
JOINING = _list("above aged at below for from in of on over to under with without")
"""What may join the parts of a subject: `the size of a record`, `children under 12`."""
PREPOSITIONS = _list(
    "aboard about above across after against along among around at before behind below beneath "
    "beside between beyond by during for from in inside into near of off on onto opposite outside "
    "over past per since through throughout till to toward towards under until up upon via with "
    "within without"
)
DEICTIC = _list(
    "he her here hers him his i it its itself me mine our ours she that their theirs them these "
    "they this those us we you your yours"
)
"""What means nothing without the sentences before, or without who says it."""
DENIALS = _list(
    "barely hardly neither never no no-one nobody none nor not nothing nowhere rarely scarcely "
    "seldom"
)
CONDITIONS = _list("except if provided unless using when whenever")
CLAUSE_OPENERS = _list(
    "although as because except how if provided so that though unless using what when whenever "
    "where whereas wherever whether which while who whom whose why"
)
_LOOSE = _list(
    "again almost already also always and another anyone anything away back both but down either "
    "else enough even ever everyone everything few fewer finally first further here indeed "
    "instead just later least less many maybe meanwhile more most much my now often once one ones "
    "only or other others otherwise out perhaps please quite same second several some someone "
    "sometimes soon still such than then there today together tomorrow too twice until very yes "
    "yesterday yet"
)
NOT_IN_SUBJECTS = (
    AUXILIARIES | PREPOSITIONS | DEICTIC | DENIALS | CLAUSE_OPENERS | _LOOSE | ARTICLES
)
ORDINAL = _list("first most only other same second")
"""What may stand between an article and its noun, though it can't be a subject's noun."""
HEADLESS = _list(
    "best biggest cheapest first following former largest last latest latter least longest most "
    "next oldest only other previous rest same second shortest smallest third worst youngest"
)
COMMANDS = _list(
    "ask assume be check choose consider do ensure find follow give go help imagine keep know "
    "last let make next note press put read remember say see select send set take tell think try "
    "use wait want watch"
)
"""What a sentence begins with that has no subject."""
FREQUENCY = _list("always generally normally often typically usually")
DROPPED = _list("also currently now then therefore thus")
"""What a question does without."""
HARMLESS_S = _list("arts darts games goods mathematics news physics savings series sports status")
"""What ends in `s` and is neither of many nor a verb."""
IRREGULAR_PLURALS = _list("children feet men mice people police women")
MASS = _list(
    "access admission alcohol delivery entry equipment food mail music parking software travel "
    "tuition water wifi work"
)
"""What needs no article, and is of no number."""
MASS_ENDINGS = ("ing", "tion", "ment", "ness", "ship", "ance", "ence", "ity", "age")
PEOPLE = _list(
    "administrators admins adults beginners boys captains children editors employees girls guests "
    "juniors maintainers members men moderators owners parents people players pupils residents "
    "seniors staff students subscribers teachers teams users visitors volunteers women"
)
ROLES = _list(
    "author captain caretaker chair chairman chairwoman champion coach composer creator curator "
    "developer director editor founder head host leader librarian maintainer manager mayor "
    "moderator organiser owner president producer secretary treasurer winner"
)
"""Who there is one of, so that “Who is the …?” is answered by a name."""
ATTRIBUTES = _list(
    "address age aim amount area capacity capital code color colour command cooldown cost date "
    "deadline default depth diameter dose duration fare fee fine goal height hours interval "
    "latency length level limit mark maximum minimum motto name number password penalty "
    "population port prefix price prize purpose quorum radius range rate ratio record rent reward "
    "salary score setting size speed subscription target temperature tempo term time timeout "
    "total value version voltage volume weight width"
)
"""What has a value, so that “What is the …?” is answered by one."""
LASTING = _list(
    "break cooldown course delay game guarantee lesson match period season shift term timeout "
    "tour trial wait warranty"
)
"""What is asked for with “How long …?”."""
THINGS = _list(
    "abbey app bot bridge castle channel city club company database event festival format "
    "framework game island lake language library magazine mill mountain museum plugin program "
    "programme protocol quest region river server service tournament town village website zone"
)
"""What a name may be that is no person's."""
PLACES = _list(
    "attic bar barn basement bay building cabinet cellar center centre channel city corner "
    "corridor courtyard cupboard desk district drawer entrance field floor forest foyer garage "
    "garden gate gym hall harbour house kitchen library lobby market menu museum office park "
    "porch port reception river roof room school shed shelf shop sidebar square station street "
    "tower town valley village wall wing yard"
)
NO_PLACES = _list(
    "April Arabic August Chinese Czech December Dutch February French German Go Godot Greek Hindi "
    "January Java JavaScript July June Kotlin Latin Lua March May November October Portuguese "
    "Python Ruby Russian Rust September Swift TypeScript Unity Unreal Welsh"
)
"""Capitals after `in` that are no place."""
PARTICIPLES = _list(
    "begun born bought brought built caught chosen cut drawn driven eaten fed found given grown "
    "held hidden hung kept known laid led left lent let lit lost made met paid put read run seen "
    "sent set shown shut sold sung sworn taken taught thrown told torn won worn written"
)
MAKERS = {
    "built": "built",
    "composed": "composed",
    "created": "created",
    "designed": "designed",
    "developed": "developed",
    "discovered": "discovered",
    "drawn": "drew",
    "founded": "founded",
    "invented": "invented",
    "led": "led",
    "made": "made",
    "painted": "painted",
    "won": "won",
    "written": "wrote",
}
"""The participle of what somebody did, and how it is told of them."""
