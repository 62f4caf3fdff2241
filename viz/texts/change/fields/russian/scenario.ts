import type { FieldTexts } from '../field.ts';

const table = (columns: string) => `Файл CSV в папке сценария со столбцами ${columns}.`;

/** Fields of a scenario but those of clusters and parameters. */
export const russianScenario: FieldTexts['fields'] = {
  title: { label: 'Название', help: 'Что видят читатели.' },
  currency: { label: 'Валюта', help: 'Код ISO валюты всех денег.' },
  start: { label: 'Первый месяц', help: 'Год и месяц: ГГГГ-ММ.' },
  years: { label: 'Сколько лет рассчитать', help: 'Число лет от первого месяца.' },
  sample: {
    label: 'Агентов на человека',
    help: '1 — один агент на каждого жителя, 0,01 — один на 100 жителей.',
  },
  members: {
    label: 'Прогонов каждого варианта',
    help: 'Каждый прогон со своей случайностью.',
  },
  seed: { label: 'Зерно случайности', help: 'Слово или число, из которого следуют все случаи.' },
  audit: {
    label: 'Проверять все тождества каждый месяц',
    help: 'Медленнее; расчёт прервётся, если где-то не сойдётся.',
  },
  macroRegions: {
    label: 'Группы регионов',
    help: 'Для разложения диспропорций; каждый регион в одной группе.',
  },
  data: { label: 'Таблицы страны', help: 'Таблицы CSV о стране.' },
  'data.regions': {
    label: 'Таблица регионов',
    help: table('region_id, name_en, name_ru, name_kk, latitude, longitude, area_km2'),
  },
  'data.ageBands': {
    label: 'Таблица жителей по возрасту',
    help: table('region_id, sex, age_group, persons, source_id, confidence'),
  },
  'data.baseYear': {
    label: 'Таблица базового года',
    help: table('region_id, indicator, value, unit, source_id, confidence, note'),
  },
  'data.flows': {
    label: 'Таблица переездов',
    help: table('origin, destination, persons, source_id, confidence, note'),
  },
  'data.history': {
    label: 'Таблица наблюдений',
    help: table('region_id, year, indicator, value, unit, source_id, confidence'),
  },
  'data.translations': { label: 'Таблица переводов', help: table('en, ru, kk') },
  'data.sources': {
    label: 'Таблица источников',
    help: table('source_id, publisher_and_title, where_found'),
  },
  'data.boundaries': { label: 'Границы регионов', help: 'Файл с очертаниями регионов для карты.' },
  series: { label: 'Ряды наблюдений', help: 'Для прогнозов и их оценки.' },
  'series.table': {
    label: 'Таблица рядов',
    help: table('region_id, year, indicator, value, unit, source_id, confidence, note'),
  },
  'series.nation': {
    label: 'Обозначение всей страны в ней',
    help: 'region_id строк по всей стране.',
  },
  'series.regions': {
    label: 'Таблица прежних регионов',
    help: table('как у таблицы регионов, и from_year, to_year'),
  },
  'series.changes': {
    label: 'Таблица изменений регионов',
    help: table('region_id, from_year, part_of_until_then'),
  },
  'series.breaks': { label: 'Таблица разрывов рядов', help: table('indicator, year, note') },
  nation: { label: 'Показатели страны', help: 'Вместо значений из таблицы базового года.' },
  'nation.births': { label: 'Рождений в год', help: 'Вместо значения из таблицы.' },
  'nation.deaths': { label: 'Смертей в год', help: 'Вместо значения из таблицы.' },
  'nation.immigrants': {
    label: 'Приезжает из-за границы в год',
    help: 'Вместо значения из таблицы.',
  },
  'nation.emigrants': { label: 'Уезжает за границу в год', help: 'Вместо значения из таблицы.' },
  'nation.organisations': {
    label: 'Организаций',
    help: 'Всех видов, кроме самозанятых; вместо значения из таблицы.',
  },
  'nation.organisationsOnline': {
    label: 'Организаций, пользующихся интернетом',
    help: 'Доля; вместо значения из таблицы.',
  },
  'nation.remoteWorkers': {
    label: 'Удалённо занятых в начале',
    help: 'Вместо значения из таблицы.',
  },
  outside: { label: 'Регионы за рубежом', help: 'Где у кластеров могут быть партнёры.' },
  'outside.name': { label: 'Название' },
  'outside.name.en': { label: 'Название по-английски', help: 'Что видят читатели.' },
  'outside.name.ru': { label: 'Название по-русски', help: 'Что видят читатели.' },
  'outside.name.kk': { label: 'Название по-казахски', help: 'Что видят читатели.' },
  'outside.latitude': { label: 'Широта', help: 'Градусы, партнёров.' },
  'outside.longitude': { label: 'Долгота', help: 'Градусы.' },
  'outside.efficiency': {
    label: 'Эффективность партнёров',
    help: 'Логарифм эффективности партнёров против средней организации той же отрасли в стране.',
  },
  'outside.source': { label: 'Источник', help: 'Обозначения источников, несколько через знак +.' },
  'outside.confidence': { label: 'Надёжность', help: 'Насколько надёжна эффективность.' },
  'outside.note': { label: 'Примечание', help: 'Как найдена эффективность.' },
  parameters: { label: 'Допущения', help: 'Параметры модели, которые отличаются от обычных.' },
  parameterUncertainty: {
    label: 'Таблица неуверенности в параметрах',
    help: 'Файл CSV о том, насколько точно известны параметры: каждая пара прогонов берёт свои; none — у всех одни.',
  },
  rules: { label: 'Разновидности модели', help: 'Другие правила поведения.' },
  'rules.migration': { label: 'Выбор региона', help: 'Как люди выбирают между регионами.' },
  'rules.matching': { label: 'Подбор', help: 'Как встречаются вакансии и ищущие работу.' },
  'rules.remoteHiring': {
    label: 'Кому достаются удалённые места',
    help: 'Удалённые места кластеров, которые сами этого не говорят.',
  },
  'rules.pay': { label: 'Чему следует оплата', help: 'Чему следует оплата труда.' },
  'rules.remotePay': {
    label: 'Уровень удалённой оплаты',
    help: 'Уровню какого региона следует удалённая оплата.',
  },
  'rules.knowledge': { label: 'По каким связям идут знания', help: 'Какие связи передают знания.' },
  budget: {
    label: 'Государственные деньги кластеров',
    help: 'В валюте за календарный год, в ценах базового года; одни и те же во всех вариантах, где есть кластеры.',
  },
  'budget.table': { label: 'Таблица', help: 'Файл CSV в папке сценария.' },
  'budget.column': { label: 'Столбец', help: 'Столбец со значениями.' },
  shocks: { label: 'Потрясения', help: 'Внешние события по месяцам.' },
  'shocks.preset': { label: 'Готовое потрясение', help: 'Заполняет то, чего здесь не сказано.' },
  'shocks.kind': { label: 'На что действует', help: 'Что меняет потрясение.' },
  'shocks.from': {
    label: 'Первый месяц',
    help: 'Месяц начала, ГГГГ-ММ; если не указан, первый месяц расчёта.',
  },
  'shocks.sectors': {
    label: 'Отрасли',
    help: 'Если не указаны — все. Для спроса из-за рубежа и работы на местах.',
  },
  'shocks.regions': {
    label: 'Регионы',
    help: 'Если не указаны — все. Для трат жителей, работы на местах и сети.',
  },
  'shocks.partners': {
    label: 'Партнёры за рубежом',
    help: 'С кем рвутся связи; если не указаны — со всеми.',
  },
  'shocks.path': {
    label: 'Сила по месяцам',
    help: 'Одно значение в месяц от первого месяца: список, формула от month, t (лет с начала) и year или столбец таблицы. Без потрясения множитель равен 1, а доля — 0.',
  },
  'shocks.path.table': { label: 'Таблица', help: 'Файл CSV в папке сценария.' },
  'shocks.path.column': { label: 'Столбец', help: 'Столбец со значениями.' },
  extensions: {
    label: 'Файлы программ',
    help: 'Файлы в папке сценария, которые дают свои правила и показатели.',
  },
  claims: {
    label: 'Варианты для гипотез',
    help: 'Какой вариант какую роль играет при проверке гипотез.',
  },
  'claims.physical': {
    label: 'Вариант физических кластеров',
    help: 'Какой вариант играет эту роль.',
  },
  'claims.internet': {
    label: 'Вариант интернет-кластеров',
    help: 'Какой вариант играет эту роль.',
  },
  'claims.symbiosis': {
    label: 'Вариант тех и других вместе',
    help: 'Какой вариант играет эту роль.',
  },
  indicators: { label: 'Свои показатели', help: 'Показатели, составленные из других.' },
  'indicators.label': { label: 'Название', help: 'Что видят читатели.' },
  'indicators.unit': { label: 'Единица', help: 'Единица значений.' },
  'indicators.definition': { label: 'Определение', help: 'Как он составлен, одним предложением.' },
  'indicators.formula': {
    label: 'Формула',
    help: 'Формула от обозначений других показателей того же региона и года.',
  },
  'indicators.kind': { label: 'Вид числа', help: 'Как его печатать.' },
  'indicators.higherIsBetter': {
    label: 'Больше — лучше',
    help: 'Хорошо ли большое значение; не указано, если ни то ни другое.',
  },
};
