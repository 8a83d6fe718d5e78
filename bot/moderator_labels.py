"""The bot's own words to moderators, in one table beside `bot.labels`."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class ModeratorWords:
    """Every label, in English unless given; buttons have 80 characters, descriptions 100."""

    status: str = (
        "Coverage **{name}** · articles: {articles}, named outlets: {outlets}, passages: {passages}"
    )
    uploads: str = "Uploaded files: {count} of {limit}"
    answers_everywhere: str = "I answer mentions in every channel that I can see."
    answers_in: str = "I answer mentions in: {channels}."
    not_allowed: str = "Only who may manage this server can do that."
    not_bound: str = (
        "This server sees the public coverage, which only whoever runs the bot changes. "
        "They can give this server one of its own with `/coverage use`."
    )
    not_owner: str = "Only whoever runs the bot can do that."
    too_large: str = "A file may have {limit} MB; this one has {size}."
    too_many: str = "This coverage keeps {limit} uploaded files. Remove some first."
    not_handed_over: str = "Discord did not hand over that file. Upload it once more."
    unread: str = "Files are read that end in {endings}."
    occupied: str = "This coverage is being changed just now. Try again when that is done."
    waits: str = "Waiting … another coverage is being indexed."
    working: str = "Indexing … articles so far: {articles}"
    added: str = "Added: {titles}."
    replaced: str = "In place of the earlier file of that name: {titles}."
    not_added: str = "Nothing was added, and the file was not kept."
    asks_removal: str = "Remove **{title}**, text and all? It can then no longer be quoted."
    remove_it: str = "Remove it"
    removed: str = "Removed: {title}."
    not_ours: str = (
        "Its file is not an uploaded one and stays as it is: the article is back once that is "
        "read again."
    )
    no_article: str = "There is no such article; choose one from the list."
    reindexed: str = "Read again: files {files}, articles now {articles}."
    gone: str = "Files that are gone: {count}. What came from them stays until you remove it."
    stopped: str = "It was stopped. `/coverage reindex` goes on from there."
    not_removed: str = "It was stopped, and the article was not removed. Press again."
    used: str = "This server now sees the coverage **{name}**."
    no_coverage: str = "There is no coverage {name}. There is: {names}."
    # commands
    group_description: str = "What this server's answers are taken from, and where they are given"
    status_description: str = "What this server's coverage holds"
    add_description: str = "Add articles from a file"
    add_file: str = "A .txt, .md, .html or .jsonl file"
    remove_description: str = "Remove an article; asks before it does"
    remove_article: str = "The article, by title, outlet or file"
    reindex_description: str = "Read the files of all articles again"
    channels_description: str = (
        "In which channels mentions are answered; in all while none is named"
    )
    channels_add: str = "Answer mentions here, too"
    channels_remove: str = "Answer mentions here no longer"
    use_description: str = "Bind this server to a coverage; for whoever runs the bot"
    use_name: str = "The coverage's name, or public"


@cache
def moderator_words_for(locale: str) -> ModeratorWords:
    """Return the labels for one of Discord's locales; English where there is no other."""
    return {"es": SPANISH, "de": GERMAN}.get(locale.partition("-")[0], ENGLISH)


ENGLISH = ModeratorWords()
SPANISH = ModeratorWords(
    status="Cobertura **{name}** · artículos: {articles}, medios con nombre: {outlets}, "
    "pasajes: {passages}",
    uploads="Archivos subidos: {count} de {limit}",
    answers_everywhere="Respondo a menciones en todos los canales que veo.",
    answers_in="Respondo a menciones en: {channels}.",
    not_allowed="Solo puede hacerlo quien puede gestionar este servidor.",
    not_bound="Este servidor ve la cobertura pública, que solo cambia quien administra el bot. "
    "Con `/coverage use` puede darle una propia.",
    not_owner="Solo puede hacerlo quien administra el bot.",
    too_large="Un archivo puede tener {limit} MB; este tiene {size}.",
    too_many="Esta cobertura guarda {limit} archivos subidos. Borra antes algunos.",
    not_handed_over="Discord no ha entregado ese archivo. Súbelo otra vez.",
    unread="Se leen archivos que terminan en {endings}.",
    occupied="Esta cobertura se está cambiando ahora. Inténtalo cuando termine.",
    waits="En espera … se está indexando otra cobertura.",
    working="Indexando … artículos hasta ahora: {articles}",
    added="Añadido: {titles}.",
    replaced="En lugar del archivo anterior del mismo nombre: {titles}.",
    not_added="No se ha añadido nada, y el archivo no se ha guardado.",
    asks_removal="¿Borrar **{title}** con todo su texto? Ya no se podrá citar.",
    remove_it="Borrarlo",
    removed="Borrado: {title}.",
    not_ours="Su archivo no se subió aquí y queda como está: el artículo vuelve cuando se lea "
    "de nuevo.",
    no_article="No existe ese artículo; elige uno de la lista.",
    reindexed="Leído de nuevo: archivos {files}, artículos ahora {articles}.",
    gone="Archivos que ya no están: {count}. Lo que vino de ellos queda hasta que lo borres.",
    stopped="Se ha interrumpido. `/coverage reindex` continúa desde ahí.",
    not_removed="Se ha interrumpido, y el artículo no se ha borrado. Vuelve a pulsar.",
    used="Este servidor ve ahora la cobertura **{name}**.",
    no_coverage="No existe la cobertura {name}. Existen: {names}.",
    group_description="De dónde salen las respuestas de este servidor, y dónde se dan",
    status_description="Lo que contiene la cobertura de este servidor",
    add_description="Añadir artículos de un archivo",
    add_file="Un archivo .txt, .md, .html o .jsonl",
    remove_description="Borrar un artículo; pregunta antes",
    remove_article="El artículo, por título, medio o archivo",
    reindex_description="Leer de nuevo los archivos de todos los artículos",
    channels_description="En qué canales se responde a menciones; sin ninguno, en todos",
    channels_add="Responder aquí también",
    channels_remove="No responder más aquí",
    use_description="Asignar una cobertura a este servidor; para quien administra el bot",
    use_name="El nombre de la cobertura, o public",
)
GERMAN = ModeratorWords(
    status="Berichterstattung **{name}** · Artikel: {articles}, namentliche Medien: {outlets}, "
    "Passagen: {passages}",
    uploads="Hochgeladene Dateien: {count} von {limit}",
    answers_everywhere="Ich beantworte Erwähnungen in allen Kanälen, die ich sehe.",
    answers_in="Ich beantworte Erwähnungen in: {channels}.",
    not_allowed="Das kann nur, wer diesen Server verwalten darf.",
    not_bound="Dieser Server sieht die öffentliche Berichterstattung; die ändert nur, wer den Bot "
    "betreibt. Mit `/coverage use` bekommt er eine eigene.",
    not_owner="Das kann nur, wer den Bot betreibt.",
    too_large="Eine Datei darf {limit} MB haben; diese hat {size}.",
    too_many="Hier werden {limit} hochgeladene Dateien aufbewahrt. Entferne zuerst welche.",
    not_handed_over="Discord hat diese Datei nicht herausgegeben. Lade sie noch einmal hoch.",
    unread="Gelesen werden Dateien, die auf {endings} enden.",
    occupied="Diese Berichterstattung wird gerade geändert. Versuche es danach noch einmal.",
    waits="Wartet … eine andere Berichterstattung wird gerade gelesen.",
    working="Wird gelesen … Artikel bisher: {articles}",
    added="Hinzugefügt: {titles}.",
    replaced="Anstelle der früheren Datei dieses Namens: {titles}.",
    not_added="Es kam nichts hinzu, und die Datei wurde nicht aufbewahrt.",
    asks_removal="**{title}** samt Text entfernen? Es kann dann nicht mehr zitiert werden.",
    remove_it="Entfernen",
    removed="Entfernt: {title}.",
    not_ours="Seine Datei wurde nicht hier hochgeladen und bleibt, wie sie ist: Wird sie neu "
    "gelesen, ist der Artikel wieder da.",
    no_article="Diesen Artikel gibt es nicht; wähle einen aus der Liste.",
    reindexed="Neu gelesen: Dateien {files}, Artikel jetzt {articles}.",
    gone="Dateien, die es nicht mehr gibt: {count}. Was daraus stammt, bleibt bis du es entfernst.",
    stopped="Es wurde unterbrochen. `/coverage reindex` setzt es fort.",
    not_removed="Es wurde unterbrochen, und der Artikel ist nicht entfernt. Klicke noch einmal.",
    used="Dieser Server sieht jetzt die Berichterstattung **{name}**.",
    no_coverage="Eine Berichterstattung {name} gibt es nicht. Es gibt: {names}.",
    group_description="Woraus dieser Server Antworten bekommt, und wo",
    status_description="Was die Berichterstattung dieses Servers enthält",
    add_description="Artikel aus einer Datei hinzufügen",
    add_file="Eine Datei .txt, .md, .html oder .jsonl",
    remove_description="Einen Artikel entfernen; fragt vorher nach",
    remove_article="Der Artikel, nach Titel, Medium oder Datei",
    reindex_description="Die Dateien aller Artikel noch einmal lesen",
    channels_description="In welchen Kanälen Erwähnungen beantwortet werden; ohne Angabe in allen",
    channels_add="Erwähnungen auch hier beantworten",
    channels_remove="Erwähnungen hier nicht mehr beantworten",
    use_description="Diesem Server eine Berichterstattung zuweisen; für den Betreiber",
    use_name="Ihr Name, oder public",
)
