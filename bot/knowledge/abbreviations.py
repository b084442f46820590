"""Abbreviations that end no sentence, of the languages where pysbd knows too few, by base tag.

Each is without its last full stop, and may begin with a capital too. One with a hyphen in front is
the end of a word, as in `Hauptstr.`; what often ends a sentence (`usw.`, `Jh.`) is not here.
"""

ALWAYS = {
    "de": (
        "Dr Fa Hl Hr Hrn Prof St allg ausschl bes bspw betr bzgl bzw ca ehem einschl entspr evtl "
        "exkl geb gem ggf ggfs inkl insb insbes jew lt mind rd sog stellv stv urspr vgl zzgl"
    ),
    "es": (
        "Arq Avda Dr Dra Dres Dña Excma Excmo Fco Gral Ilma Ilmo Ing JJ Lic Ma Mons Prof Profa "
        "Rvdo Sr Sra Sras Sres Srta Srtas Sta Sto ej"
    ),
    "fr": "Bd Dr MM Mgr Mlle Mlles Mme Mmes Pr St Ste Sts Vve apr av boul c.-à-d cf ex",
}
BEFORE_FIGURES = {
    "de": (
        "-nr -str Abb Abs Anl Apr Art Aug Bd Bsp Dez Di Do Feb Febr Fr Jan Jul Jun Kap Mi Mo Mrz "
        "Nov Okt Pos Rn S Sa Sep Sept So Tel Ziff max"
    ),
    "es": (
        "abr ago ap aprox art arts cap dic ene feb fig incl máx mín nov núm oct p pp pág págs s "
        "sept tel tfno vol"
    ),
    "fr": (
        "al ann art arts avr chap déc env fig fév févr janv juil max n no nov oct p pp sect sept "
        "tel tél vol"
    ),
}
"""Those that may end a sentence, but not where a figure comes next."""
