/**
 * The ten dimensions that describe any cluster (Abzalbek 2022, Fig. 4). Each value has an effect in
 * the model, stated here once: schema, documentation and form labels read this table.
 */
interface Dimension {
  label: string;
  question: string;
  values: Record<string, { label: string; effect: string }>;
}

export const DIMENSIONS = {
  scale: {
    label: 'Scale',
    question: 'Who may be a member?',
    values: {
      sectoral: {
        label: 'Sectoral',
        effect: 'Organisations of its sector anywhere in the country may join; no other sector.',
      },
      regional: {
        label: 'Regional',
        effect:
          'Only organisations of the initiating regions may join, and only their residents may take remote seats.',
      },
      interregional: {
        label: 'Interregional',
        effect: 'Organisations of its sectors anywhere in the country may join.',
      },
      interstate: {
        label: 'Interstate',
        effect:
          'As interregional; members also learn from its foreign partners, as far as links reach them.',
      },
    },
  },
  initiative: {
    label: 'Initiative',
    question: 'Who starts it, and who pays for the set-up?',
    values: {
      'from-below': {
        label: 'From below (business)',
        effect:
          'Starts after the time that businesses need to agree; members pay for the set-up of a platform.',
      },
      'from-above': {
        label: 'From above (state)',
        effect: 'Starts at once; the programme pays for the set-up of a platform.',
      },
    },
  },
  product: {
    label: 'Product',
    question: 'What does it make?',
    values: {
      material: {
        label: 'Material',
        effect:
          'Its sector is agriculture or industry: sold abroad too, with much capital a seat and little that can be done remotely.',
      },
      services: {
        label: 'Services',
        effect:
          'Its sector is a service: sold mostly at home, with less capital a seat; how much can be done remotely depends on the service.',
      },
    },
  },
  interaction: {
    label: 'Interaction',
    question: 'Does knowledge cross to other clusters?',
    values: {
      separate: {
        label: 'Separate',
        effect: 'Members learn from members of the own cluster only.',
      },
      networked: {
        label: 'Networked',
        effect: 'Members also learn from members of linked clusters that are networked too.',
      },
    },
  },
  localisation: {
    label: 'Territorial localisation',
    question: 'Where may positions stand, and who may apply?',
    values: {
      localised: {
        label: 'Localised',
        effect:
          'Funded seats go to members in the initiating regions; remote seats to residents of these.',
      },
      'not-localised': {
        label: 'Not localised',
        effect:
          'Funded seats go to members wherever they stand; remote seats to residents of all regions.',
      },
    },
  },
  innovation: {
    label: 'Innovation',
    question: 'How much research does it do?',
    values: {
      none: { label: 'No innovation product', effect: 'No innovations of its own.' },
      educational: { label: 'Educational', effect: 'A quarter of full research intensity.' },
      'research-and-production': {
        label: 'Research and production',
        effect: 'Half of full research intensity.',
      },
      'research-and-innovation': {
        label: 'Research and innovation',
        effect: 'Three quarters of full research intensity.',
      },
      innovation: { label: 'Innovation', effect: 'Full research intensity.' },
    },
  },
  stateParticipation: {
    label: 'State participation',
    question: 'Does public money flow?',
    values: {
      without: {
        label: 'Without the state',
        effect:
          'No public budget, no tax preference. No workplace is added: members move those they have onto the platform, at their own expense.',
      },
      with: {
        label: 'With the state',
        effect: 'The programme’s budget pays its share of seats, training and the other lines.',
      },
    },
  },
  links: {
    label: 'Links between members',
    question: 'How does knowledge travel?',
    values: {
      ordinary: {
        label: 'Ordinary (documents, contracts, meetings)',
        effect: 'Face to face: what is learnt fades with distance.',
      },
      information: {
        label: 'Information links',
        effect:
          'Between organisations online, the same at any distance but weaker than face to face; near ones still meet.',
      },
    },
  },
  environment: {
    label: 'Environment',
    question: 'Where do its positions stand?',
    values: {
      physical: {
        label: 'Physical',
        effect:
          'Seats with buildings and infrastructure, ready after a building time; filled on site.',
      },
      internet: {
        label: 'Internet',
        effect:
          'Remote seats without buildings, once a platform works; bounded by what the sector can do remotely.',
      },
    },
  },
  regionalTasks: {
    label: 'Regional tasks',
    question: 'Does it serve tasks of its regions?',
    values: {
      no: {
        label: 'Does not',
        effect: 'No training of the unemployed, no relocation support, no hiring priorities.',
      },
      yes: {
        label: 'Takes part',
        effect:
          'Trains the unemployed of its initiating regions, supports moves there, and may hire from lagging regions first.',
      },
    },
  },
} as const satisfies Record<string, Dimension>;

type Dimensions = typeof DIMENSIONS;
export type DimensionId = keyof Dimensions;
export type Classification = { [D in DimensionId]: keyof Dimensions[D]['values'] };

/** Values of a dimension, in the order of the table. */
export function valuesOf<D extends DimensionId>(dimension: D): Classification[D][] {
  return Object.keys(DIMENSIONS[dimension].values) as Classification[D][];
}
