import type { FieldTexts } from '../field.ts';

const table = (columns: string) => `Сценарий қалтасындағы CSV файлы, бағандары: ${columns}.`;

/** Fields of a scenario but those of clusters and parameters. */
export const kazakhScenario: FieldTexts['fields'] = {
  title: { label: 'Атауы', help: 'Оқырман көретін атау.' },
  currency: { label: 'Валюта', help: 'Барлық ақшаның ISO коды.' },
  start: { label: 'Бірінші ай', help: 'Жыл мен ай: ЖЖЖЖ-АА.' },
  years: { label: 'Есептелетін жылдар', help: 'Бірінші айдан бергі жыл саны.' },
  sample: {
    label: 'Бір адамға шаққандағы агент',
    help: '1 — әр тұрғынға бір агент, 0,01 — 100 тұрғынға бір агент.',
  },
  members: { label: 'Әр нұсқаның сынақтары', help: 'Әр сынақтың кездейсоқтығы өзінше.' },
  seed: { label: 'Кездейсоқтық дәні', help: 'Барлық кездейсоқтық осы сөзден не саннан шығады.' },
  audit: {
    label: 'Барлық теңдікті ай сайын тексеру',
    help: 'Баяуырақ; бір жері сәйкес келмесе, есептеу тоқтайды.',
  },
  macroRegions: {
    label: 'Өңірлер топтары',
    help: 'Диспропорцияны жіктеу үшін; әр өңір бір топта.',
  },
  data: { label: 'Ел кестелері', help: 'Ел туралы CSV кестелер.' },
  'data.regions': {
    label: 'Өңірлер кестесі',
    help: table('region_id, name_en, name_ru, name_kk, latitude, longitude, area_km2'),
  },
  'data.ageBands': {
    label: 'Тұрғындардың жас кестесі',
    help: table('region_id, sex, age_group, persons, source_id, confidence'),
  },
  'data.baseYear': {
    label: 'Базалық жыл кестесі',
    help: table('region_id, indicator, value, unit, source_id, confidence, note'),
  },
  'data.flows': {
    label: 'Көшу кестесі',
    help: table('origin, destination, persons, source_id, confidence, note'),
  },
  'data.history': {
    label: 'Бақылау кестесі',
    help: table('region_id, year, indicator, value, unit, source_id, confidence'),
  },
  'data.translations': { label: 'Аудармалар кестесі', help: table('en, ru, kk') },
  'data.sources': {
    label: 'Дереккөздер кестесі',
    help: table('source_id, publisher_and_title, where_found'),
  },
  'data.boundaries': {
    label: 'Өңірлердің шекаралары',
    help: 'Картаға арналған өңір нұсқалары бар файл.',
  },
  series: { label: 'Бақылау қатарлары', help: 'Болжамдар мен оларды бағалау үшін.' },
  'series.table': {
    label: 'Қатарлар кестесі',
    help: table('region_id, year, indicator, value, unit, source_id, confidence, note'),
  },
  'series.nation': {
    label: 'Ондағы бүкіл ел белгісі',
    help: 'Бүкіл ел жолдарының region_id мәні.',
  },
  'series.regions': {
    label: 'Бұрынғы өңірлер кестесі',
    help: table('өңірлер кестесіндегідей және from_year, to_year'),
  },
  'series.changes': {
    label: 'Өңір өзгерістерінің кестесі',
    help: table('region_id, from_year, part_of_until_then'),
  },
  'series.breaks': { label: 'Қатар үзілістерінің кестесі', help: table('indicator, year, note') },
  nation: { label: 'Ел көрсеткіштері', help: 'Базалық жыл кестесіндегі мәндердің орнына.' },
  'nation.births': { label: 'Жылына туғандар', help: 'Кестедегі мәннің орнына.' },
  'nation.deaths': { label: 'Жылына қайтыс болғандар', help: 'Кестедегі мәннің орнына.' },
  'nation.immigrants': { label: 'Жылына шетелден келетіндер', help: 'Кестедегі мәннің орнына.' },
  'nation.emigrants': { label: 'Жылына шетелге кететіндер', help: 'Кестедегі мәннің орнына.' },
  'nation.organisations': {
    label: 'Ұйымдар',
    help: 'Өзін-өзі қамтығандардан басқа барлық түрі; кестедегі мәннің орнына.',
  },
  'nation.organisationsOnline': {
    label: 'Интернет қолданатын ұйымдар',
    help: 'Үлесі; кестедегі мәннің орнына.',
  },
  'nation.remoteWorkers': {
    label: 'Басында қашықтан жұмыс істейтіндер',
    help: 'Кестедегі мәннің орнына.',
  },
  outside: { label: 'Шетелдегі өңірлер', help: 'Кластерлердің серіктестері болуы мүмкін жерлер.' },
  'outside.name': { label: 'Атауы' },
  'outside.name.en': { label: 'Ағылшынша атауы', help: 'Оқырман көретін атау.' },
  'outside.name.ru': { label: 'Орысша атауы', help: 'Оқырман көретін атау.' },
  'outside.name.kk': { label: 'Қазақша атауы', help: 'Оқырман көретін атау.' },
  'outside.latitude': { label: 'Ендік', help: 'Градус, серіктестердікі.' },
  'outside.longitude': { label: 'Бойлық', help: 'Градус.' },
  'outside.efficiency': {
    label: 'Серіктестердің тиімділігі',
    help: 'Елдегі сол саланың орташа ұйымымен салыстырғандағы тиімділік логарифмі.',
  },
  'outside.source': { label: 'Дереккөз', help: 'Дереккөз белгілері, бірнешеуі + арқылы.' },
  'outside.confidence': { label: 'Сенімділігі', help: 'Тиімділіктің сенімділігі.' },
  'outside.note': { label: 'Ескерту', help: 'Тиімділік қалай табылған.' },
  parameters: { label: 'Болжамдар', help: 'Модельдің әдеттегіден өзгеше параметрлері.' },
  parameterUncertainty: {
    label: 'Параметрлердің белгісіздік кестесі',
    help: 'Параметрлердің қаншалықты анық екенін айтатын CSV файлы: әр жұп сынақ өзінікін алады; none — бәрінде бірдей.',
  },
  rules: { label: 'Модель түрлері', help: 'Мінез-құлықтың басқа ережелері.' },
  'rules.migration': { label: 'Өңір таңдау', help: 'Адамдар өңірлердің арасынан қалай таңдайды.' },
  'rules.matching': { label: 'Іріктеу', help: 'Бос орын мен жұмыс іздеуші қалай табысады.' },
  'rules.remoteHiring': {
    label: 'Қашықтан орындар кімге тиеді',
    help: 'Өздері айтпаған кластерлердің қашықтан орындары.',
  },
  'rules.pay': { label: 'Жалақы неге ілеседі', help: 'Жалақы неге ілеседі.' },
  'rules.remotePay': {
    label: 'Қашықтан жалақының деңгейі',
    help: 'Қашықтан жалақы қай өңірдің деңгейіне ілеседі.',
  },
  'rules.knowledge': {
    label: 'Білім тарататын байланыстар',
    help: 'Білім қай байланыстармен тарайды.',
  },
  budget: {
    label: 'Кластерлердің мемлекеттік қаржысы',
    help: 'Күнтізбелік жылға, валютамен, базалық жыл бағасымен; кластері бар барлық нұсқада бірдей.',
  },
  'budget.table': { label: 'Кесте', help: 'Сценарий қалтасындағы CSV файлы.' },
  'budget.column': { label: 'Баған', help: 'Мәндері бар баған.' },
  shocks: { label: 'Күйзелістер', help: 'Айлар бойынша сыртқы оқиғалар.' },
  'shocks.preset': { label: 'Дайын күйзеліс', help: 'Мұнда айтылмағанын толтырады.' },
  'shocks.kind': { label: 'Неге әсер етеді', help: 'Күйзеліс нені өзгертеді.' },
  'shocks.from': {
    label: 'Бірінші ай',
    help: 'Басталатын айы, ЖЖЖЖ-АА; көрсетілмесе, есептеудің бірінші айы.',
  },
  'shocks.sectors': {
    label: 'Салалар',
    help: 'Көрсетілмесе — бәрі. Сыртқы сұраныс пен орнындағы жұмыс үшін.',
  },
  'shocks.regions': {
    label: 'Өңірлер',
    help: 'Көрсетілмесе — бәрі. Тұрғын шығыны, орнындағы жұмыс және желі үшін.',
  },
  'shocks.partners': {
    label: 'Шетелдегі серіктестер',
    help: 'Байланысы үзілетіндер; көрсетілмесе — бәрі.',
  },
  'shocks.path': {
    label: 'Айлар бойынша күші',
    help: 'Бірінші айдан бастап айына бір мән: тізім, month, t (басынан бергі жылдар) және year формуласы немесе кесте бағаны. Күйзеліс жоқ болса, көбейткіш — 1, үлес — 0.',
  },
  'shocks.path.table': { label: 'Кесте', help: 'Сценарий қалтасындағы CSV файлы.' },
  'shocks.path.column': { label: 'Баған', help: 'Мәндері бар баған.' },
  extensions: {
    label: 'Бағдарлама файлдары',
    help: 'Сценарий қалтасындағы өз ережелері мен көрсеткіштерін беретін файлдар.',
  },
  claims: {
    label: 'Гипотеза нұсқалары',
    help: 'Гипотезаларды тексергенде қай нұсқа қандай рөлде.',
  },
  'claims.physical': { label: 'Физикалық кластерлер нұсқасы', help: 'Осы рөлдегі нұсқа.' },
  'claims.internet': { label: 'Интернет-кластерлер нұсқасы', help: 'Осы рөлдегі нұсқа.' },
  'claims.symbiosis': { label: 'Екеуі біріккен нұсқа', help: 'Осы рөлдегі нұсқа.' },
  indicators: { label: 'Өз көрсеткіштері', help: 'Басқалардан құралған көрсеткіштер.' },
  'indicators.label': { label: 'Атауы', help: 'Оқырман көретін атау.' },
  'indicators.unit': { label: 'Бірлігі', help: 'Мәндердің бірлігі.' },
  'indicators.definition': { label: 'Анықтамасы', help: 'Қалай құралған, бір сөйлеммен.' },
  'indicators.formula': {
    label: 'Формула',
    help: 'Сол өңір мен жылдағы басқа көрсеткіш белгілерінің формуласы.',
  },
  'indicators.kind': { label: 'Сан түрі', help: 'Қалай басып шығару керек.' },
  'indicators.higherIsBetter': {
    label: 'Көп болғаны жақсы',
    help: 'Үлкен мән жақсы ма; екеуі де емес болса, көрсетілмейді.',
  },
};
