import type { MechanismTexts } from './mechanismTexts.ts';

export const englishMechanisms: MechanismTexts = {
  seats: {
    label: 'Workplaces',
    off: 'Clusters neither order workplaces nor move any online; the money stays in the purse.',
  },
  training: {
    label: 'Training',
    off: 'Nobody is trained; the budget is smaller by the money for it.',
  },
  relocation: {
    label: 'Supported moves',
    off: 'No moves are supported; the budget is smaller by the money for them.',
  },
  taxPreference: { label: 'Tax preference', off: 'Members pay the tax that others pay.' },
  hiring: {
    label: 'Hiring from lagging regions',
    off: 'Remote workplaces of clusters are open to everybody alike.',
  },
  knowledge: { label: 'Learning from partners', off: 'Nobody learns from others.' },
  innovation: { label: 'Innovations', off: 'Clusters have no innovations of their own.' },
  migration: {
    label: 'Migration',
    off: 'Nobody moves between regions, at the start or later.',
  },
  pay: { label: 'Answer of pay', off: 'Pay follows the common trend only.' },
  remotePay: {
    label: 'Localised remote pay',
    off: 'Remote pay is that of the workplace’s region.',
  },
  networks: {
    label: 'Networks of clusters',
    off: 'No cluster exchanges knowledge with another.',
  },
  informationLinks: {
    label: 'Information links',
    off: 'Knowledge travels between members face to face only.',
  },
  partners: { label: 'Partners abroad', off: 'No cluster has partners abroad.' },
  membership: { label: 'Joining and leaving', off: 'Nobody joins a cluster or leaves it.' },
  agglomeration: {
    label: 'Agglomeration',
    off: 'Productivity does not answer to the density of employment.',
  },
  varieties: {
    label: 'New varieties',
    off: 'The number of varieties does not follow the labour force.',
  },
  housing: {
    label: 'Cost of living',
    off: 'The cost of living does not answer to the number of residents.',
  },
};
