import { russianClaims } from './claims/russian.ts';
import { russianDisproportion } from './disproportion/russian.ts';
import type { Texts } from './english.ts';
import { russianRegion } from './region/russian.ts';
import { russianReports } from './reports/russian.ts';
import { russianWhy } from './why/russian.ts';

const rules = new Intl.PluralRules('ru');

/** The form of a noun after a number: 1 прогон, 2 прогона, 5 прогонов; after a fraction as after 2. */
export function after(count: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, many };
  return forms[rules.select(Math.abs(count))] ?? few;
}

const ofMembers = (count: number) =>
  count % 10 === 1 && count % 100 !== 11 ? 'прогона' : 'прогонов';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const russian: Texts = {
  language: 'ru',
  locale: 'ru',
  regionSuffix: /\s+область$|^город\s+|\s*\(.*\)$/,

  numbers: {
    words: { thousand: 'тыс.', million: 'млн', billion: 'млрд', trillion: 'трлн' },
    fromTo: (from, to) => `от ${from} до ${to}`,
    none: '–',
  },
  units: {
    percentagePoints: 'п. п.',
    names: {
      persons: 'человек',
      'persons a year': 'человек в год',
      '% of labour force': '% рабочей силы',
      '% of persons 16+': '% жителей 16 лет и старше',
      '% of employed': '% занятых',
      currency: 'currency',
      'currency a month': 'currency в месяц',
      'currency a year': 'currency в год',
      'base-year prices': 'в ценах базового года',
      'national mean of the first month = 1': 'среднее по стране в первом месяце = 1',
      index: 'индекс',
      ratio: 'отношение',
      'percentage points': 'п. п.',
      'jobs a billion currency': 'мест на миллиард currency',
      '% of the mean rate': '% среднего уровня',
    },
    currencies: { KZT: 'тенге', RUB: 'рублей', USD: 'долларов США', EUR: 'евро' },
    after: (unit, count) =>
      unit.replace(/^человек/, () => after(count, 'человек', 'человека', 'человек')),
  },

  page: {
    loading: 'Расчёт загружается…',
    figuresLoading: 'Данные загружаются…',
    noRun: 'Пока нет ни одного расчёта',
    noRunHint: 'Запустите расчёт, и он появится здесь сам:',
    noRunCommand: 'npm run -s aimaq -- run kazakhstan',
    failed: 'Не удалось загрузить данные',
    failedHint: (message) => `${message} Страница повторит запрос сама.`,
    retry: 'Повторить сейчас',
    noMember: (members) =>
      `Моделирование началось, но первый из ${members} ${ofMembers(members)} ещё не готов. Данные появятся здесь сами.`,
    unfinished: (done, members) =>
      `Предварительная оценка: готово прогонов — ${done} из ${members}. Оценка будет уточняться.`,
    copyLink:
      'Адрес страницы хранит всё, что выбрано: скопируйте его, чтобы поделиться этим видом.',
  },

  errors: {
    other: 'Сервер отклонил запрос.',
    byCode: {
      unreachable: 'Сервер не отвечает: возможно, он остановлен.',
      'no-answer': 'Ответ сервера прочитать нельзя.',
      'not-found': 'На сервере нет такого адреса.',
      'run-missing': 'Такого расчёта здесь нет.',
      'run-unreadable': 'Таблицы расчёта повреждены или сделаны другой версией.',
      'incomplete-data': 'В данных сценария не хватает показателей или лет, которые здесь нужны.',
      'file-missing': 'На сервере нет нужного файла.',
      'unknown-name': 'В расчёте нет такого варианта, региона или показателя.',
      'unknown-key': 'Сервер не знает одного из полей запроса.',
      'missing-key': 'В запросе не хватает поля.',
      'wrong-type': 'Одно из полей запроса задано неверно.',
      'out-of-range': 'Одно из значений запроса вне допустимых пределов.',
      'bad-request': 'Сервер не понимает запрос.',
      'too-many-requests': 'Слишком много запросов: подождите минуту.',
      'foreign-host': 'Сервер отвечает только на своём компьютере.',
      'foreign-origin': 'Сервер отвечает только своей странице.',
      'scenario-missing': 'Такого сценария здесь нет.',
      'job-missing': 'Такого задания здесь нет.',
      'job-failed': 'Задание не удалось.',
      'report-missing': 'Такого отчёта здесь нет.',
      'name-taken': 'Сценарий с таким именем уже есть.',
      'too-large': 'Запрос слишком велик.',
      'too-many-jobs': 'Ожидает слишком много заданий: попробуйте позже.',
      'read-only': 'Здесь нельзя ничего запускать и сохранять.',
      internal: 'Сервер не смог ответить.',
    },
  },

  place: {
    nation: 'Вся страна',
    inSentence: (name) => name ?? 'вся страна',
  },

  pages: {
    label: 'Страницы',
    overview: 'Обзор',
    region: 'Регион',
    disproportion: 'Диспропорции',
    why: 'Почему',
    claims: 'Утверждения',
    change: 'Изменить что-нибудь',
    notebooks: 'Блокноты',
  },

  choosers: {
    run: 'Расчёт',
    incomplete: 'не завершён',
    indicator: 'Показатель',
    indicatorGroups: { region: 'По регионам', nation: 'По стране в целом' },
    region: 'Регион',
    year: 'Год',
    play: 'Пуск',
    pause: 'Пауза',
    playHint: 'Показать год за годом',
    arms: 'Показаны',
    arm: 'Вариант',
    toolbar: 'Что показать',
    language: 'Язык',
  },

  headline: {
    label: 'Коротко',
    peoples: {
      employed: 'работающих жителей',
      population: 'жителей',
    },
    people: (s) =>
      `${capital(s.place)}: к ${s.year} году в варианте «${s.arm}» ${s.noun} на ${s.amount} ${s.rises ? 'больше' : 'меньше'}, чем в варианте «${s.reference}» (${s.interval}); ${s.members}.`,
    plain: (s) =>
      `${s.label} к ${s.year} году, ${s.place}: в варианте «${s.arm}» на ${s.amount} ${s.isCount ? (s.rises ? 'больше' : 'меньше') : s.rises ? 'выше' : 'ниже'}, чем в варианте «${s.reference}» (${s.interval}); ${s.members}.`,
    unclear: (s) =>
      `${s.label} к ${s.year} году, ${s.place}: явной разницы между вариантами «${s.arm}» и «${s.reference}» нет (${s.interval}); ${s.members}.`,
    interval: (range) => `80\u00a0%: ${range}`,
    noInterval: 'один прогон не даёт интервала',
    fewMembers: (members) =>
      `Всего ${members} ${after(members, 'прогон', 'прогона', 'прогонов')}: интервалы лишь ориентировочны.`,
    same: (s) =>
      `${s.label} к ${s.year} году, ${s.place}: варианты «${s.arm}» и «${s.reference}» совпадают во всех прогонах.`,
    missing: (label, arm) => `${label}: в варианте «${arm}» такого показателя здесь нет.`,
    members: ({ above, members, isCount }) => {
      const word = isCount ? 'больше' : 'выше';
      return above === 0
        ? `${word} ни в одном из ${members} ${ofMembers(members)}`
        : `${word} в ${above} из ${members} ${ofMembers(members)}`;
    },
  },

  forecasts: {
    sure: {
      title: 'Насколько это надёжно?',
      luckAlone: (members) =>
        `${members === 1 ? 'Один прогон не даёт диапазона.' : `Диапазоны показывают только случайность: одна и та же страна прожита ${members} ${after(members, 'раз', 'раза', 'раз')}, и работу теряют и находят разные люди.`} Сомнений в допущениях и в самой модели в них нет, поэтому уровни менее надёжны, чем кажутся. Различия между вариантами надёжнее: случайность в них общая.`,
      split: (s) =>
        `Разброс различия «${s.arm}» в ${s.year} году: ${s.luck} — случайность, то есть кто теряет и находит работу, ${s.parameters} — сомнение в допущениях (их ${s.drawn}). Сомнения в самой модели нет ни в том, ни в другом.`,
    },
    title: (label, place) => `${label}, ${place}`,
    subtitle: (reference) =>
      `Вверху — прогноз по каждому варианту, под ним — отличие от варианта «${reference}» при той же случайности.`,
    nationOnly: 'Этот показатель есть только по стране в целом.',
    forecast: 'Прогноз',
    difference: (reference) => `Отличие от варианта «${reference}»`,
    fanLabel: (s) =>
      `${s.label}, ${s.place}, «${s.arm}»: ${s.value} в ${s.year} году. Веерный график по годам.`,
    differenceLabel: (s) =>
      `${s.label}: «${s.arm}» минус «${s.reference}», ${s.value} в ${s.year} году. Веерный график по годам.`,
    key: 'Как читать графики',
    keyBands: 'Заливка: внутри неё лежат 50, 80 и 90\u00a0% прогонов.',
    keySplit:
      'Тёмная заливка: где лежали бы 80\u00a0% прогонов из-за одной случайности. Светлая: где лежат 80\u00a0% прогонов, если каждая пара берёт свои параметры.',
    byLuck: (range) => `из-за одной случайности: ${range}`,
    keyMedian: 'Линия: медиана прогонов.',
    keyReference: (reference) => `Тонкая серая линия: медиана варианта «${reference}».`,
    keyHistory: 'Кружки: данные статистики.',
    keyYear: 'Вертикальная линия: выбранный год.',
    keyZero: (reference) => `Нулевая линия: отличия от варианта «${reference}» нет.`,
    table: 'Эти графики в виде таблицы',
    observed: 'Факт',
    interval: '80-процентный интервал',
    median: 'медиана',
    noArm: 'Не показан ни один вариант. Включите нужный вверху.',
  },

  map: {
    title: (label, year) => `Где: ${label}, ${year} год`,
    ofArm: (arm) => `«${arm}»`,
    against: (arm, reference) => `«${arm}» минус «${reference}»`,
    size: (range) => `Размер круга: население (${range} год).`,
    mode: 'Цвет',
    modes: { difference: 'Отличие', value: 'Значение' },
    shape: 'Регионы',
    shapes: { circles: 'По населению', boundaries: 'В границах' },
    onGround:
      'Города и слишком малые регионы показаны точками. Площадь на карте не говорит о числе людей.',
    arrows: {
      label: 'Стрелки',
      none: 'Нет',
      moves: {
        name: 'Переезды между регионами',
        key: (count, largest) =>
          `Стрелки: крупнейшие переезды между регионами за год (${count}); самая толстая — ${largest}.`,
        absent: 'В этом году переездов между регионами нет.',
        table: 'Эти переезды в виде таблицы',
        origin: 'Откуда',
        destination: 'Куда',
      },
      pay: {
        name: 'Удалённая оплата между регионами',
        key: (count, largest) =>
          `Стрелки: крупнейшие суммы за год, которые работодатели платят удалённым работникам из других регионов (${count}); самая толстая — ${largest}.`,
        absent: 'В этом году никто не получает оплату от работодателя из другого региона.',
        table: 'Эта оплата в виде таблицы',
        origin: 'Регион работодателя',
        destination: 'Регион работника',
      },
    },
    unclear: 'Пунктирный край: 80-процентный интервал включает ноль.',
    hint: 'Выберите регион, чтобы прочитать о нём.',
    noValue: 'нет данных',
    nationOnly: (label) =>
      `«${label}» — показатель по стране в целом, на карте показать нечего. Выберите показатель по регионам.`,
    label: (title, arms) => `Карта. ${title}, ${arms}. Каждый регион — ссылка на его страницу.`,
    region: (name, value) => `${name}: ${value}`,
    interval: (range) => `80\u00a0%: ${range}`,
    table: 'Регионы в цифрах',
    persons: 'Человек',
  },

  regions: {
    title: (label) => `Все регионы по годам: ${label}`,
    notes: ['Линия: медиана прогонов; заливка: где лежат 80\u00a0% из них. Оси у всех общие.'],
    aria: (title, arms) => `${title}, ${arms}. Небольшой график для каждого региона.`,
    table: 'Эти графики по регионам и годам',
  },

  differences: {
    title: (year, place) => `Что изменится к ${year} году, ${place}`,
    subtitle: (reference, members) =>
      `Каждый вариант минус «${reference}»: среднее по ${members} ${after(members, 'прогону', 'прогонам', 'прогонам')}, 80-процентный интервал и число прогонов, где вариант выше.`,
    measure: 'Показатель',
    level: (reference) => `Уровень в варианте «${reference}»`,
    above: (above, members) => `выше в ${above} из ${members}`,
    alone: 'один прогон',
    won: (above, members) => `создана работа в ${above} из ${members}`,
    noNetJob: 'новых рабочих мест нет',
    noLimit: 'без предела',
    costTo: (from, to) => `от ${from} до ${to}`,
    noFigure: 'нет данных',
    same: 'отличия нет',
    nationTag: 'вся страна',
    showAll: 'Показать все показатели',
    groups: {
      work: 'Работа и оплата',
      people: 'Население и переезды',
      gaps: 'Диспропорции между регионами',
      clusters: 'Кластеры и бюджет',
      other: 'Другие показатели',
    },
    meaning: (label) => `Что значит «${label}»`,
  },

  clusters: {
    title: (arm, year) => `Кластеры варианта «${arm}», ${year} год`,
    none: (arm) => `В варианте «${arm}» кластеров нет.`,
    cluster: 'Кластер',
    output: 'Выпуск',
    jobs: 'Рабочие места',
    funded: 'из них поддержанные',
    remote: 'из них удалённые',
    seats: 'Поддержанные места',
    outlays: 'Расходы бюджета',
    residences: 'Где живут работники',
    more: (count) => `и ещё ${count}`,
    note: 'Среднее по прогонам. Деньги за год, в ценах базового года.',
    jobsPer: (name, jobs) => `${name} ${jobs}`,
  },

  region: russianRegion,

  disproportion: russianDisproportion,
  why: russianWhy,
  claims: russianClaims,
  reports: russianReports,

  save: {
    short: 'Сохранить',
    hint: 'Сохранить этот рисунок или его данные',
    label: (title) => `Сохранить: ${title}`,
    formats: { svg: 'Рисунок, SVG', png: 'Рисунок, PNG', csv: 'Данные, CSV' },
    failed: 'Не удалось создать файл.',
    source: (s) =>
      `Источник: aimaq ${s.version}, сценарий ${s.scenario}, расчёт ${s.run}, начальное число ${s.seed}, выборка ${s.sample}, прогоны: ${s.members}.`,
  },

  stamp: {
    label: 'Об этих данных',
    sampleMeans: (persons, members) =>
      `Один житель модели представляет ${persons} настоящих; ${members === 1 ? 'один прогон ещё не даёт интервала' : `интервалы дают ${members} ${after(members, 'прогон', 'прогона', 'прогонов')} с разной случайностью`}. У всех вариантов одного прогона случайность общая, поэтому разница между ними надёжнее, чем сами уровни.`,
    drawn: (parameters) =>
      `Каждая пара прогонов берёт ${parameters} ${after(parameters, 'параметр', 'параметра', 'параметров')} заново, насколько данные и литература оставляют свободу, поэтому интервалы учитывают и неопределённость параметров.`,
    scenario: 'Сценарий',
    seed: 'Начальное число',
    sample: 'Выборка',
    members: 'Прогоны',
    membersOf: (done, all) => `${done} из ${all}`,
    version: 'Версия модели',
    run: 'Расчёт',
    sources: 'Источники',
  },
};
