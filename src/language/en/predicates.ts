/**
 * Verbs that follow an elliptic number ("17 face charges", "42 attended") and never stand before a noun as its attribute.
 * They end a counted noun phrase.
 */
export const predicates = new Set(
  `abandoned accepted accompanied account accounted achieve achieved acknowledged acted added admit admitted adopted agree agreed aim allege allow allowed
announced appear appeared appealed apply applied approve approved argue arrive arrived ask asked assert attempt attend attended await awaited back backed became become
began begin belong belonged believe believed board boarded bore bought break brought bring build built buy called campaigned carried carry cast caught cause caused celebrated chose choose cite cited
claim claimed collapsed collected come comes complain complained complete completed complied concern confessed confirm confirmed consider considered consist constitute contain contained continue continued contracted cost count counted
crossed cut dealt decide decided decline declined declare declared demand demanded denied deny depend describe described deserted deserve develop developed die died disagree disappeared disclosed discuss drew drink drive drove drowned dropped
eat earn earned ended endorsed enjoy enlist enlisted enrol enrolled enter entered escaped exceed exceeded exist expect expected experience experienced express expressed face faced fail failed fall feared feel fell felt fight filed finished fled flew flee
fly follow forced forget fought found gain gained gather gathered gain get go grew grow happen happened hail hailed hear heard held help helped hide hit hold hope hoped identify ignore include included indicate insist insisted intend intended involve involved
join joined jumped keep kept kill knew know lack lacked landed lasted lay lead learn learned leave lie lied like list live lived look looked lose lost love made managed march marched match mean meant meet met mention miss missed move
need needed neared object occur occurred offer offered oppose opposed order own owned participate participated pass passed pay paid perform perished plead pleaded point pose post posted praised prefer preferred produce produced promise promised protest protested provide provided
published pull qualify quit read reach reached realise recalled receive received recover recovered refuse refused regained register reject rejected relate relied rely remember replied reply represent represented request require required resigned respond responded result resulted resumed retire
return returned reveal revealed rise risk rose run said sang sank sat saw say scored see seek seem seemed sell sent serve served share shared show showed shut sign sit slept sold sought speak spend spent spoke spread stand started state stay stayed stem stop stopped
struck struggle struggled submit submitted succeeded suffer suffered suggest suggested support supported surrendered survive survived suspect sustain sustained tell tend test think thought threaten took total totalled touched travel travelled tried trust try turn turned undergo understand underwent
urge use vanished visit visited voted wait waited want wanted warn warned watch watched went win wish witness won wore wrote work worked died happen vote abstained rallied demonstrated queued camped volunteered trained defected`.split(
    /\s+/,
  ),
);
