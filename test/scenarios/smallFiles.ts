/** Two regions that are well formed in every way; tests break one thing at a time. */
export const SMALL: Readonly<Record<string, string>> = {
  'scenario.yaml': `title: Two regions
currency: KZT
start: 2020-01
years: 2
sample: 0.1
data:
  regions: regions.csv
  sources: sources.csv
  ageBands: ages.csv
  baseYear: base.csv
budget: [{ year: 2020, amount: 1000 }]
arms:
  none: { name: None }
  mills:
    clusters:
      - id: mill
        name: Mill
        classification:
          scale: regional
          initiative: from-above
          product: material
          interaction: separate
          localisation: localised
          innovation: none
          stateParticipation: with
          links: ordinary
          environment: physical
          regionalTasks: 'no'
        sector: industry
        regions: [hill]
        memberShare: 0.5
        branches: [state, business]
        budgetShare: 1
`,
  'regions.csv': `region_id,name_en,name_ru,name_kk,latitude,longitude,area_km2
hill,Hill,Холм,Төбе,50,70,1000
lake,Lake,Озеро,Көл,48,68,2000
`,
  'sources.csv': `source_id,publisher_and_title,where_found
made-up,Made up for tests,here
`,
  'ages.csv': `region_id,sex,age_group,persons,source_id,confidence
${['hill', 'lake']
  .flatMap((id) => ['men', 'women'].map((sex) => [id, sex]))
  .flatMap(([id, sex]) =>
    ['0-15', '16-62', '63+'].map((ages) => `${id},${sex},${ages},1000,made-up,high`),
  )
  .join('\n')}
`,
  'base.csv': `region_id,indicator,value,unit,source_id,confidence,note
${['hill', 'lake'].map(regionRows).join('\n')}
all,births,100,persons a year,made-up,high,
all,deaths,50,persons a year,made-up,high,
all,immigrants,10,persons a year,made-up,high,
all,emigrants,10,persons a year,made-up,high,
all,organisations,100,organisations,made-up,high,
all,organisations_online,80,percent,made-up,low,
all,remote_workers,20,persons,made-up,low,
`,
};

/** A region abroad, to be added to the small scenario. */
export const OUTSIDE = `outside:
  far:
    name: { en: Far, ru: Даль, kk: Алыс }
    latitude: 55
    longitude: 37
    efficiency: 0.5
    source: made-up
    confidence: low
`;

function regionRows(id: string): string {
  const figures: [string, number, string][] = [
    ['employed', 1500, 'persons'],
    ['employed_agriculture', 300, 'persons'],
    ['employed_industry', 300, 'persons'],
    ['employed_local_services', 400, 'persons'],
    ['employed_business_services', 200, 'persons'],
    ['employed_public_services', 300, 'persons'],
    ['unemployment_rate', 5, 'percent'],
    ['mean_pay', 200000, 'KZT a month'],
    ['gross_regional_product', 9000, 'million KZT a year'],
    ['cash_income_per_head', 100000, 'KZT a month'],
    ['education_basic', 10, 'percent'],
    ['education_vocational', 60, 'percent'],
    ['education_tertiary', 30, 'percent'],
    ['connected_share', 50, 'percent'],
    ['internal_arrivals', id === 'hill' ? 40 : 35, 'persons a year'],
    ['net_internal_migration', id === 'hill' ? 5 : -5, 'persons a year'],
  ];
  return figures
    .map(([field, value, unit]) => `${id},${field},${value},${unit},made-up,high,`)
    .join('\n');
}
