import type { Soort } from './soorten.ts';

const ONDERWIJSSOORTEN = [
  'bo',
  'sbo',
  'so',
  'vso',
  'pro',
  'vo',
  'vavo',
  'mbo',
  'ho',
  'buitenland',
  'geen onderwijs',
  'overig',
] as const;

/**
 * The values of the fields with a closed list (contract 1-input, "Values"): what a profile maps its codes onto, and what a
 * filter may name. Fields that are not here hold whatever the registration has.
 */
export const WAARDEN: Partial<Record<Soort, Readonly<Record<string, readonly string[]>>>> = {
  werkprocessen: {
    werkproces: [
      'Absoluut verzuim',
      'Relatief verzuim',
      'Verzuim 18+',
      'Voortijdig schoolverlaten',
      'Informatie en advies',
      'Zorg en preventie',
      'Aanvraag vrijstelling',
      'Aanvraag extra verlof',
      'Kwetsbare jongere',
      'Jongerenloket',
      'Preventieve actie',
      'Jobhunter',
    ],
    status: ['In behandeling', 'Monitoring', 'Afgerond'],
    statusOpPeildatum: ['In behandeling', 'Monitoring', 'Afgerond'],
    onderwijssoort: ONDERWIJSSOORTEN,
  },
  vrijstellingen: {
    artikel: ['3a', '3b', '5 onder a', '5 onder b', '5 onder c', '5a', '13a', '15'],
    besluit: ['Toegekend', 'Afgewezen', 'Ingetrokken'],
    onderwijssoort: ONDERWIJSSOORTEN,
  },
  handhaving: {
    instrument: ['Halt-verwijzing', 'Proces-verbaal', 'Last onder dwangsom', 'Schriftelijke waarschuwing'],
  },
  inschrijvingen: {
    onderwijssoort: ONDERWIJSSOORTEN,
    schoollocatie: ['eigen gemeente', 'elders in de regio', 'buiten de regio'],
  },
};

/** The kinds of a werkproces with a closed list of them; in any other werkproces `soort` holds whatever was typed. */
export const SOORTEN_VAN_WERKPROCES: Readonly<Record<string, readonly string[]>> = {
  'Relatief verzuim': [
    'Wettelijk verzuim',
    'Langdurig relatief verzuim',
    'Luxe verzuim',
    'Overig verzuim',
    'Signaalverzuim',
    'Preventieve melding',
  ],
  'Verzuim 18+': ['Ongeoorloofd verzuim', 'Langdurig verzuim', 'Overig verzuim'],
  Jongerenloket: ['Informatie', 'Inkomen', 'Participatie', 'Werkzoekend'],
};
