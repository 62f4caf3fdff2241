/** What a country is given where its series say nothing; every use is marked assumed. */
export const DEFAULTS = {
  /** Share of the labour force without work. */
  unemploymentRate: {
    value: 0.06,
    note: 'near the mean of the world (International Labour Organization, 5–6 %)',
  },
  agriculture: { value: 0.2, note: 'share of employed in a middle-income country' },
  industry: { value: 0.2, note: 'share of employed in a middle-income country' },
  /** Of employed in services: local, business, public. */
  services: {
    value: [0.46, 0.14, 0.4],
    note: 'services by kind as in national tables by section of a middle-income country',
  },
  /** Share of the labour force with at most lower secondary, and with higher education. */
  basicEducation: { value: 0.07, note: 'the same everywhere for want of data' },
  tertiaryEducation: { value: 0.3, note: 'the same everywhere for want of data' },
  /** Share of degree holders who are in the labour force. */
  activeGraduates: { value: 0.8, note: 'share of degree holders at work or looking for it' },
  /** Share of adults who can work over the Internet, where people live off other than the land. */
  connected: { value: 0.75, note: 'share outside agriculture' },
  /** Pay of the employed ÷ gross product, where one of them is missing. */
  labourShare: { value: 0.32, note: 'pay of the employed ÷ gross product' },
  /** Cash income of residents ÷ pay of the employed. */
  incomePerPay: { value: 1.2, note: 'cash income of residents ÷ their pay' },
  /** Moves over a border between regions, per resident and year. */
  moves: {
    value: 0.015,
    note: 'moves between regions per resident, the order of countries with a middling mobility',
  },
  /** Half of a region's gross moves is at least so many times its net moves. */
  leastTurnover: { value: 0.75, note: 'gross moves well above the net' },
  personsPerOrganisation: { value: 60, note: 'employed per organisation' },
  organisationsOnline: { value: 0.7, note: 'share of organisations that use the Internet' },
  remoteWorkers: { value: 0.007, note: 'share of employed who work remotely' },
} as const;
