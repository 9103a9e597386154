/**
 * Every code with which a run can stop, in the groups of the manual: where it comes from and what to do. The sentence on
 * the screen says what was found and where; this is what the manual adds. A code that is not here does not compile.
 */
export const FOUTGROEPEN = {
  'De opdracht': {
    AANTAL_ONLEESBAAR: 'Achter deze optie hoort een heel getal vanaf 1, zoals `--parallel 2`.',
    ANDER_DOCUMENT:
      'Leg twee keer hetzelfde verslag of dezelfde brief naast elkaar; een ander schooljaar mag.',
    FORMAAT_ONBEKEND: 'Kies bij `--formaat` uit html, pdf, json, csv, xlsx en docx, met komma’s ertussen.',
    GEEN_CIJFER:
      'Noem achter de regio een cijfer of een cel. Met alleen de tabel ziet u welke cellen er zijn.',
    GESTOPT: 'U stopte zelf. Er is niets geschreven; begin opnieuw wanneer u wilt.',
    LOGO_ONBRUIKBAAR: 'Geef een bestand dat er is en op .svg of .png eindigt.',
    MAPNAAM_ONBRUIKBAAR:
      'Neem voor een nieuw verslag een korte naam van letters, cijfers en streepjes, in een map waar u mag schrijven.',
    MAP_NIET_LEEG: 'Kies voor een nieuw verslag een map die er nog niet is, of die leeg is.',
    NAAM_NIET_GENOEMD: 'Zeg met `--naam` hoe de regio heet.',
    NAAM_ONBRUIKBAAR: 'Neem een naam met minstens één letter of cijfer.',
    RMCREGIO_ONBEKEND:
      'Neem een van de veertig Doorstroompunt-regio’s, of noem met `--gemeente` zelf de gemeenten.',
    THEMA_ONBEKEND: 'Neem een van de onderwerpen die genoemd worden, met komma’s ertussen.',
    GEGEVENS_NIET_GENOEMD:
      'Zeg waar de exports staan: `--gegevens mijn-exports`. Of zet `gegevens: mijn-exports` in regio.yaml, dan hoeft het nooit meer.',
    GEMEENTEN_NIET_GENOEMD:
      'Noem de gemeenten van het nieuwe verslag: `--rmc-regio <naam>`, of `--gemeente <naam>` voor elke gemeente.',
    GEMEENTE_NIET_GENOEMD: 'Noem de gemeente met `--gemeente`, of maak alle brieven met `--alle`.',
    ONBEKENDE_GEMEENTE: 'Neem de naam over uit `gemeenten` in regio.yaml.',
    REGIO_ONBEKEND:
      'Geef de naam van een regio, of het pad naar uw eigen map. Kijk met `dir` (Windows) of `ls` of u in de goede map staat.',
    SCHERF_ONLEESBAAR: 'Schrijf een deel als `--shard 1/3`: het eerste van drie.',
    SCHOOLJAAR_ONLEESBAAR: 'Schrijf een schooljaar als 2024-2025.',
    TWEE_SCHOOLJAREN: 'De naam van de regio noemt al een schooljaar; laat `--schooljaar` dan weg.',
    PROFIEL_BESTAAT:
      'Het programma schrijft niet over een bestaand profiel heen. Kies een andere naam achter `--schrijf`.',
    PROFIEL_GEEN_YAML: 'Geef het profiel een naam die op `.yaml` eindigt.',
  },
  'De map van de regio': {
    BESTANDSNAAM_ONBEKEND:
      'Het bestand heet bijna zoals een bestand dat het programma leest. Geef het de naam die genoemd wordt.',
    DEFINITIE_ONTBREEKT:
      'Er mist een bestand of map. Kijk in een andere regio hoe het eruitziet, of begin met een nieuwe map.',
    GEEN_BRIEF: 'Deze regio beschrijft nog geen brief; zie De brief in de beschrijving van een regio.',
    GEGEVENSMAP_ONBEKEND:
      'De map achter `gegevens` in regio.yaml is er niet. Verbeter de naam of gebruik `--gegevens`.',
    GEMEENTE_ONBEKEND: 'Schrijf de gemeente voluit, zoals het CBS dat doet.',
    KOP_ONTBREEKT: 'Begin het hoofdstuk met drie regels: `---`, `titel: …` en weer `---`.',
    MAP_IN_PLAATS_VAN_BESTAND: 'Op deze plek hoort een bestand te staan. Geef de map een andere naam.',
    ONBEKENDE_SLEUTEL:
      'Deze instelling bestaat niet op deze plek; meestal is het een tikfout of staat zij te ver naar links.',
    TEKENS_KAPOT: 'Bewaar het bestand opnieuw als UTF-8. In Kladblok: Opslaan als, Codering: UTF-8.',
    VERKEERDE_WAARDE: 'Achter deze instelling hoort iets anders; de zin zegt wat.',
    YAML_KAPOT:
      'De opmaak van het bestand klopt niet. Kijk op die regel en de regel erboven naar spaties, een dubbele punt of een aanhalingsteken dat mist.',
  },
  'Tabellen, cijfers en grafieken': {
    ANKER_ONBEKEND: 'Achter `*` hoort een naam die eerder met `&` is gemaakt.',
    BRON_IN_KRING: 'Twee bronnen verwijzen naar elkaar. Laat er een naar een export wijzen.',
    CIJFER_IN_KRING: 'Twee cijfers verwijzen naar elkaar. Laat er een naar een cel of een telling wijzen.',
    DAG_ONTBREEKT: 'Zeg op welke dag de leeftijd geldt, met `leeftijdOp` of `op`.',
    DUBBELE_WAARDE: 'Een waarde kan maar in één groep staan. Haal haar uit de andere.',
    DUBBELZINNIG: 'Het label staat er vaker. Zet de groep ervoor, met een dubbele punt: `GROEP: label`.',
    DUBBEL_ID: 'Geef een van de twee een andere naam.',
    DUBBEL_LABEL: 'Geef een van de twee een ander label, of zet ze elk in een eigen `groep`.',
    EIS_PAST_NIET: 'Deze eis kan bij dit veld nooit uitkomen; zie Eisen in de naslag.',
    GRAFIEK_EENHEDEN: 'Zet aantallen en procenten in twee grafieken.',
    GRAFIEK_LEEG: 'De gekozen rijen en kolommen laten niets over. Kies andere labels.',
    GRAFIEK_REEKSEN: 'Kies met `kolommen` of `rijen` hoogstens zes reeksen.',
    GRAFIEK_ZONDER_TABEL: 'Zet achter `tabel` het id van een tabel uit tabellen.yaml.',
    JAREN_TERUG: 'Zet in regio.yaml achter `jarenTerug` het getal dat genoemd wordt.',
    MAAT_PAST_NIET:
      'Meldingen en werkprocessen tellen kan alleen bij werkprocessen; elders telt u rijen of jongeren.',
    NAAM_BEZET: 'Kies voor de groep of bron een naam die nog geen veld of export is.',
    ONBEKENDE_BRON: 'Kies een export, zoals `werkprocessen`, of een bron die u onder `bronnen` maakt.',
    ONBEKENDE_CEL: 'Neem de labels van rij en kolom over uit de tabel, met hoofdletters en al.',
    ONBEKENDE_KOLOM: 'Neem het label van de kolom over uit de tabel.',
    ONBEKENDE_PEILDATUM: 'Gebruik `einde`, of maak de dag onder `peildata` in regio.yaml.',
    ONBEKENDE_PLAATSHOUDER:
      'Tussen `{` en `}` staat een woord dat het programma niet kent; zie de lijst in de naslag.',
    ONBEKENDE_RIJ: 'Neem het label van de rij over uit de tabel.',
    ONBEKENDE_WAARDE: 'Neem de waarde over uit de lijst van het veld; meestal is het een tikfout.',
    ONBEKEND_VELD: 'Neem de naam van het veld over uit de lijst bij de bron.',
    PER_KLOPT_NIET: 'De zin zegt wat er bij `per` ontbreekt of te veel staat.',
    RING_DELEN: 'Een ring is leesbaar met hoogstens vijf delen; kies anders `liggend`.',
    TWEE_JAREN: 'Zet `schooljaar` in de rijen of in de kolommen, niet in allebei.',
  },
  'De tekst': {
    DUBBEL_GEPLAATST:
      'Een tabel of grafiek staat één keer in het verslag. Verwijs er de tweede keer naar met `{{verwijs}}`.',
    FOTO_ALS_MARKDOWN: 'Zet de foto in de map `beeld` en schrijf wat de zin voordoet.',
    FOTO_KAPOT: 'De foto is niet heel. Bewaar of kopieer haar opnieuw.',
    FOTO_ONBEKEND: 'Zet de foto in de map `beeld` van uw regio, met precies die naam.',
    FOTO_SOORT: 'Bewaar de foto als jpg, png of webp.',
    FOTO_TE_GROOT: 'Bewaar de foto kleiner, bijvoorbeeld 2.000 pixels breed.',
    ONBEKENDE_BREUK: 'Neem het id over uit breuken.yaml.',
    ONBEKENDE_GRAFIEK: 'Neem het id over uit grafieken.yaml.',
    ONBEKENDE_HULP: 'Dit woord kent de teksttaal niet; zie de lijst in de naslag.',
    ONBEKENDE_TABEL: 'Neem het id over uit tabellen.yaml.',
    ONBEKENDE_VERWIJZING:
      'Verwijs naar het id van een tabel of grafiek, of naar de bestandsnaam van een hoofdstuk zonder nummer.',
    ONBEKEND_CIJFER: 'Neem de naam over uit cijfers.yaml.',
    TABEL_NIET_TE_MAKEN:
      'De tekst vraagt een tabel waarvoor gegevens ontbreken. Lever de export aan of haal de tabel uit de tekst.',
    TEKST_KAPOT:
      'Kijk op die regel of elke `{{` een `}}` heeft, elk blok een `{{/…}}`, en of de aanhalingstekens recht zijn.',
    VERKEERD_GEBRUIK: 'Het woord of de optie is goed, maar de rest niet; de zin geeft een voorbeeld.',
  },
  'De huisstijl': {
    CONTRAST_TE_LAAG: 'Deze kleuren zijn samen niet te lezen. Neem de kleur over die in de zin staat.',
    KLEUR_ONLEESBAAR: 'Schrijf een kleur als `"#1f6b78"`, met aanhalingstekens.',
    NOTITIE_MET_OMSLAG: 'Een notitie heeft geen omslag. Haal `omslag` weg, of kies `opzet: verslag`.',
    STIJL_VAN_BUITEN: 'Een stijlblad mag niets van internet of uit een ander bestand halen.',
  },
  'Het bronprofiel': {
    GEEN_EXPORT:
      'Dit bestand lijkt op geen enkele export; daar is geen profiel van te maken. Kijk of het het goede bestand is.',
    GEMEENTELIJST_FOUT:
      'Zet de lijst terug zoals die bij het programma hoort; elke regel heeft dezelfde velden.',
    GEMEENTELIJST_ONTBREEKT: 'Het programma is niet compleet. Installeer het opnieuw.',
    PROFIELMAP_ONTBREEKT: 'Het programma is niet compleet. Installeer het opnieuw.',
    PROFIEL_DUBBEL: 'Geef een van de twee profielen een andere `naam`.',
    PROFIEL_FOUT: 'Vergelijk die regel met `templates/profielen/jvs.yaml`.',
    PROFIEL_NIET_AF:
      'Vul in wat achter `kies:` wordt gevraagd, of haal de regel weg als u het veld niet nodig hebt.',
    PROFIEL_ONBEKEND: 'Gebruik jvs of carel, of het pad naar uw eigen profiel (.yaml).',
    PROFIEL_ONTBREEKT: 'Het bestand is er niet. Kijk of de naam klopt en in welke map u staat.',
  },
  'De exports': {
    BESTAND_AFGEKAPT: 'De export is niet af. Maak hem opnieuw en wacht tot hij klaar is.',
    BESTAND_BESCHADIGD:
      'Een deel van het bestand is leeg geraakt. Maak de export opnieuw of kopieer hem nog een keer.',
    BESTAND_ONLEESBAAR: 'Sluit het bestand in Excel en kijk of u het mag openen.',
    BESTAND_ONTBREEKT:
      'Een export die tijdens het lezen weg was. Laat de map met rust tot het programma klaar is.',
    CIJFERS_ONLEESBAAR:
      'Dit is geen cijfers.json van een eerder verslag. Zet het goede bestand in de map, of haal het weg.',
    DATUMS_VERWISSELD:
      'Dag en maand lijken in een deel van de kolom verwisseld. Maak de export opnieuw, zonder tussenstap in Excel.',
    DATUMVOLGORDE: 'De datums staan met de maand voorop. Maak een profiel en zet daarin `datum: mm-dd-jjjj`.',
    DATUM_ONLEESBAAR:
      'In deze kolom staan geen datums die het programma kent. `inspecteer` zegt wat er wel staat.',
    GEEN_CSV: 'Dit is geen CSV-bestand. Bewaar de export als CSV of als .xlsx.',
    GEEN_EXPORTS: 'In deze map staan geen exports. Zet ze in een map per schooljaar, zoals `2024-2025`.',
    GEEN_WERKMAP:
      'Dit Excelbestand is niet te lezen. Bewaar het in Excel opnieuw als .xlsx, zonder wachtwoord.',
    GEGEVENS_ONTBREKEN:
      'Voor het schooljaar van het verslag mist een export. Zet hem in de map van dat jaar.',
    KOLOM_DUBBEL:
      'Twee kolommen hebben dezelfde naam. Haal er een weg, of geef een van de twee een andere naam.',
    KOLOM_ONTBREEKT:
      'Een kolom die het verslag nodig heeft, is er niet. Heet zij anders? Maak met `inspecteer --schrijf` een profiel.',
    LEEG_SCHOOLJAAR:
      'Geen enkele rij valt in het schooljaar van het verslag. Staat de export in de goede map?',
    MAP_ZONDER_EXPORT: 'In deze map staat geen CSV- of Excelbestand.',
    ONBEKENDE_INDELING:
      'Deze kolommen kent het programma niet. `inspecteer` zegt wat erop lijkt, `--schrijf` maakt een profiel.',
    TE_VEEL_AFGEKEURD:
      'Verbeter de rijen die `controleer` noemt. Mag het, zet dan `maxAfgekeurd` hoger in regio.yaml.',
    TWEE_BLADEN: 'Meer dan één blad heeft rijen. Bewaar het goede blad als eigen bestand.',
  },
  'De browser en de uitvoer': {
    ANKER_ONTBREEKT:
      'De inhoudsopgave verwijst naar een plek die niet in de pdf staat. Meld dit aan de makers.',
    BROWSER_GESTOPT:
      'De browser stopte tijdens het afdrukken. Probeer het opnieuw; sluit zo nodig andere programma’s.',
    BROWSER_LETTERTYPE: 'De browser kreeg de letters niet geladen. Draai `npx jaarverslag doctor`.',
    BROWSER_START:
      'De browser start niet. Draai `npx jaarverslag doctor`, of wijs met `--browser` een andere aan.',
    BROWSER_UITPAKKEN:
      'Er is te weinig ruimte, of u mag hier niet schrijven. Maak ruimte en probeer het opnieuw.',
    CIJFER_NIET_GETELD: 'Een fout van het programma. Meld dit aan de makers.',
    GEEN_BROWSER: 'Installeer Edge of Chrome, of maak alleen `--formaat html,json`.',
    UITVOER_NIET_TE_SCHRIJVEN:
      'Sluit het verslag in Word, Excel of de pdf-lezer, of kies met `--uit` een andere map.',
  },
} as const satisfies Record<string, Record<string, string>>;

type Groepen = typeof FOUTGROEPEN;
/** A stable code of an error: tests, scripts and the manual go by it. */
export type Foutcode = { [G in keyof Groepen]: keyof Groepen[G] }[keyof Groepen];
