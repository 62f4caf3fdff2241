import { kazakhClaims } from './claims/kazakh.ts';
import { kazakhDisproportion } from './disproportion/kazakh.ts';
import type { Texts } from './english.ts';
import { kazakhRegion } from './region/kazakh.ts';
import { kazakhReports } from './reports/kazakh.ts';
import { kazakhWhy } from './why/kazakh.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Endings follow the sound of the word before them. Sentences are built so that a figure, a name of
 * the scenario or a region never takes one.
 */
export const kazakh: Texts = {
  language: 'kk',
  // Kazakh and Russian print numbers alike, and browsers often come without Kazakh forms.
  locale: 'ru',
  regionSuffix: /\s+облысы$|\s+қаласы$|\s*\(.*\)$/,

  numbers: {
    words: { thousand: 'мың', million: 'млн', billion: 'млрд', trillion: 'трлн' },
    fromTo: (from, to) => `${from} … ${to}`,
    none: '–',
  },
  units: {
    percentagePoints: 'пайыздық тармақ',
    names: {
      persons: 'адам',
      'persons a year': 'адам жылына',
      '% of labour force': '% (жұмыс күшіне шаққанда)',
      '% of persons 16+': '% (16 жастан асқан тұрғындарға шаққанда)',
      '% of employed': '% (жұмыспен қамтылғандарға шаққанда)',
      currency: 'currency',
      'currency a month': 'currency айына',
      'currency a year': 'currency жылына',
      'base-year prices': 'базалық жыл бағасымен',
      'national mean of the first month = 1': 'бірінші айдағы ел бойынша орташа = 1',
      index: 'индекс',
      ratio: 'қатынас',
      'percentage points': 'пайыздық тармақ',
      'jobs a billion currency': 'миллиард currency сомаға шаққандағы орын',
      '% of the mean rate': '% (орташа деңгейге шаққанда)',
    },
    currencies: { KZT: 'теңге', RUB: 'рубль', USD: 'АҚШ доллары', EUR: 'еуро' },
    after: (unit) => unit,
  },

  page: {
    loading: 'Есептеу жүктелуде…',
    figuresLoading: 'Деректер жүктелуде…',
    noRun: 'Әзірге сақталған есептеу жоқ',
    noRunHint: 'Есептеуді іске қосыңыз, ол осы жерде өзі пайда болады:',
    noRunCommand: 'npm run -s aimaq -- run kazakhstan',
    failed: 'Деректерді жүктеу мүмкін болмады',
    failedHint: (message) => `${message} Бет сұрауды өзі қайталайды.`,
    retry: 'Қазір қайталау',
    noMember: (members) =>
      `Модельдеу басталды, бірақ ${members} сынақтың алғашқысы әлі дайын емес. Деректер осы жерде өзі пайда болады.`,
    unfinished: (done, members) =>
      `Алдын ала баға: ${members} сынақтан дайыны — ${done}. Баға нақтылана береді.`,
    copyLink:
      'Таңдалғанның бәрі осы беттің мекенжайында сақталады: бөлісу үшін оны көшіріп алыңыз.',
  },

  errors: {
    other: 'Сервер сұраудан бас тартты.',
    byCode: {
      unreachable: 'Сервер жауап бермейді: тоқтап қалған болуы мүмкін.',
      'no-answer': 'Сервердің жауабын оқу мүмкін емес.',
      'not-found': 'Серверде мұндай мекенжай жоқ.',
      'run-missing': 'Мұнда ондай есептеу жоқ.',
      'run-unreadable': 'Есептеу кестелері бүлінген немесе басқа нұсқада жасалған.',
      'incomplete-data': 'Сценарий деректерінде бұған қажет көрсеткіштер не жылдар жетіспейді.',
      'file-missing': 'Серверде қажетті файл жоқ.',
      'unknown-name': 'Есептеуде мұндай нұсқа, өңір не көрсеткіш жоқ.',
      'unknown-key': 'Сервер сұраудың бір өрісін білмейді.',
      'missing-key': 'Сұрауда бір өріс жетіспейді.',
      'wrong-type': 'Сұраудың бір өрісі қате берілген.',
      'out-of-range': 'Сұраудағы бір мән рұқсат етілген шектен тыс.',
      'bad-request': 'Сервер сұрауды түсінбейді.',
      'too-many-requests': 'Сұрау тым көп: бір минут күтіңіз.',
      'foreign-host': 'Сервер тек өз компьютерінде жауап береді.',
      'foreign-origin': 'Сервер тек өз бетіне жауап береді.',
      'scenario-missing': 'Мұнда ондай сценарий жоқ.',
      'job-missing': 'Мұнда ондай тапсырма жоқ.',
      'job-failed': 'Тапсырма орындалмады.',
      'report-missing': 'Мұнда ондай есеп жоқ.',
      'name-taken': 'Мұндай атаумен сценарий бар.',
      'too-large': 'Сұрау тым үлкен.',
      'too-many-jobs': 'Кезекте тапсырма тым көп: кейінірек қайталаңыз.',
      'read-only': 'Мұнда ештеңе іске қосуға не сақтауға болмайды.',
      internal: 'Сервер жауап бере алмады.',
    },
  },

  place: {
    nation: 'Бүкіл ел',
    inSentence: (name) => name ?? 'бүкіл ел',
  },

  pages: {
    label: 'Беттер',
    overview: 'Шолу',
    region: 'Өңір',
    disproportion: 'Диспропорция',
    why: 'Неліктен',
    claims: 'Тұжырымдар',
    change: 'Бір нәрсені өзгерту',
    notebooks: 'Дәптерлер',
  },

  choosers: {
    run: 'Есептеу',
    incomplete: 'аяқталмаған',
    indicator: 'Көрсеткіш',
    indicatorGroups: { region: 'Өңірлер бойынша', nation: 'Бүкіл ел бойынша' },
    region: 'Өңір',
    year: 'Жыл',
    play: 'Бастау',
    pause: 'Кідірту',
    playHint: 'Жыл сайын көрсету',
    arms: 'Көрсетілген',
    arm: 'Нұсқа',
    toolbar: 'Не көрсетілсін',
    language: 'Тіл',
  },

  headline: {
    label: 'Қысқаша',
    peoples: {
      employed: 'жұмыс істейтін тұрғындар',
      population: 'тұрғындар',
    },
    people: (s) =>
      `${capital(s.place)}: ${s.year} жылға қарай «${s.arm}» нұсқасында ${s.noun} саны «${s.reference}» нұсқасындағыдан ${s.amount} адамға ${s.rises ? 'артық' : 'кем'} (${s.interval}); ${s.members}.`,
    plain: (s) =>
      `${s.label}, ${s.year} жылға қарай, ${s.place}: «${s.arm}» нұсқасында «${s.reference}» нұсқасындағыдан ${s.isCount ? (s.rises ? 'көп' : 'аз') : s.rises ? 'жоғары' : 'төмен'}, айырмасы — ${s.amount} (${s.interval}); ${s.members}.`,
    unclear: (s) =>
      `${s.label}, ${s.year} жылға қарай, ${s.place}: «${s.arm}» және «${s.reference}» нұсқаларының арасында айқын айырма жоқ (${s.interval}); ${s.members}.`,
    interval: (range) => `80\u00a0%: ${range}`,
    noInterval: 'бір сынақ аралық бермейді',
    fewMembers: (members) => `Бар болғаны ${members} сынақ: аралықтар тек шамамен алынған.`,
    same: (s) =>
      `${s.label}, ${s.year} жылға қарай, ${s.place}: «${s.arm}» және «${s.reference}» нұсқалары барлық сынақта бірдей.`,
    missing: (label, arm) => `${label}: «${arm}» нұсқасында мұндай көрсеткіш жоқ.`,
    members: ({ above, members, isCount }) => {
      const word = isCount ? 'көп' : 'жоғары';
      return above === 0
        ? `${members} сынақтың бірде-бірінде ${word} емес`
        : `${members} сынақтың ${above} сынағында ${word}`;
    },
  },

  forecasts: {
    sure: {
      title: 'Бұл қаншалықты сенімді?',
      luckAlone: (members) =>
        `${members === 1 ? 'Бір сынақ аралық бермейді.' : `Аралықтар тек кездейсоқтықты көрсетеді: бір ел ${members} рет өмір сүрді, әр жолы жұмысты басқа адамдар жоғалтып, табады.`} Болжамдар мен модельдің өзіне қатысты күмән бұған кірмейді, сондықтан деңгейлер көрінгеннен сенімсіздеу. Нұсқалар арасындағы айырма сенімдірек: олардың кездейсоқтығы ортақ.`,
      split: (s) =>
        `«${s.arm}» нұсқасының ${s.year} жылғы айырмасының шашырауы: ${s.luck} — кездейсоқтық, яғни жұмысты кім жоғалтып, кім табатыны, ${s.parameters} — болжамдарға күмән (саны ${s.drawn}). Модельдің өзіне күмән екеуінде де жоқ.`,
    },
    title: (label, place) => `${label}, ${place}`,
    subtitle: (reference) =>
      `Жоғарыда — әр нұсқа бойынша болжам, төменде — сол кездейсоқтық жағдайында «${reference}» нұсқасынан айырмасы.`,
    nationOnly: 'Бұл көрсеткіш тек бүкіл ел бойынша бар.',
    forecast: 'Болжам',
    difference: (reference) => `«${reference}» нұсқасынан айырма`,
    fanLabel: (s) =>
      `${s.label}, ${s.place}, «${s.arm}»: ${s.year} жылы ${s.value}. Жылдар бойынша желпуіш график.`,
    differenceLabel: (s) =>
      `${s.label}: «${s.arm}» пен «${s.reference}» айырмасы, ${s.year} жылы ${s.value}. Жылдар бойынша желпуіш график.`,
    key: 'Графиктерді қалай оқу керек',
    keyBands: 'Бояу: сынақтардың 50, 80 және 90\u00a0% осы бояудың ішінде жатыр.',
    keySplit:
      'Қою бояу: тек кездейсоқтықтан сынақтардың 80\u00a0% қайда жатар еді. Ашық бояу: әр жұп өз параметрлерін алғанда сынақтардың 80\u00a0% қайда жатыр.',
    byLuck: (range) => `тек кездейсоқтықтан: ${range}`,
    keyMedian: 'Сызық: сынақтардың медианасы.',
    keyReference: (reference) => `Жіңішке сұр сызық: «${reference}» нұсқасының медианасы.`,
    keyHistory: 'Шеңберлер: статистика деректері.',
    keyYear: 'Тік сызық: таңдалған жыл.',
    keyZero: (reference) => `Нөл сызығы: «${reference}» нұсқасынан айырма жоқ.`,
    table: 'Осы графиктер кесте түрінде',
    observed: 'Нақты',
    interval: '80\u00a0% аралық',
    median: 'медиана',
    noArm: 'Бірде-бір нұсқа көрсетілмеген. Керегін жоғарыдан қосыңыз.',
  },

  map: {
    title: (label, year) => `Қайда: ${label}, ${year} жыл`,
    ofArm: (arm) => `«${arm}»`,
    against: (arm, reference) => `«${arm}» пен «${reference}» айырмасы`,
    size: (range) => `Дөңгелектің көлемі: халық саны (${range} жыл).`,
    mode: 'Түс',
    modes: { difference: 'Айырма', value: 'Мән' },
    shape: 'Өңірлер',
    shapes: { circles: 'Халық саны бойынша', boundaries: 'Шекарасымен' },
    onGround:
      'Қалалар мен тым шағын өңірлер нүктемен көрсетілген. Картадағы аумақ адам санын білдірмейді.',
    arrows: {
      label: 'Көрсеткілер',
      none: 'Жоқ',
      moves: {
        name: 'Өңірлер арасындағы көші-қон',
        key: (count, largest) =>
          `Көрсеткілер: өңірлер арасындағы жылдық ең ірі ағындар (${count}); ең жуаны — ${largest}.`,
        absent: 'Бұл жылы өңірлер арасында көші-қон жоқ.',
        table: 'Осы ағындар кесте түрінде',
        origin: 'Қайдан',
        destination: 'Қайда',
      },
      pay: {
        name: 'Өңірлер арасындағы қашықтан жалақы',
        key: (count, largest) =>
          `Көрсеткілер: жұмыс берушілер басқа өңірдегі қашықтан жұмыс істейтіндерге бір жылда төлейтін ең ірі сомалар (${count}); ең жуаны — ${largest}.`,
        absent: 'Бұл жылы ешкім басқа өңірдегі жұмыс берушіден жалақы алмайды.',
        table: 'Осы жалақы кесте түрінде',
        origin: 'Жұмыс берушінің өңірі',
        destination: 'Қызметкердің өңірі',
      },
    },
    unclear: 'Үзік шет: 80\u00a0% аралықта нөл бар.',
    hint: 'Өңірді таңдасаңыз, ол туралы бет ашылады.',
    noValue: 'дерек жоқ',
    nationOnly: (label) =>
      `«${label}» тек бүкіл ел бойынша есептеледі, картада көрсететін ештеңе жоқ. Өңірлік көрсеткішті таңдаңыз.`,
    label: (title, arms) => `Карта. ${title}, ${arms}. Әр өңір — өз бетіне сілтеме.`,
    region: (name, value) => `${name}: ${value}`,
    interval: (range) => `80\u00a0%: ${range}`,
    table: 'Өңірлер цифрмен',
    persons: 'Адам',
  },

  regions: {
    title: (label) => `Барлық өңір жылдар бойынша: ${label}`,
    notes: [
      'Сызық: сынақтардың медианасы; бояу: олардың 80\u00a0% қайда жатыр. Осьтері бәріне ортақ.',
    ],
    aria: (title, arms) => `${title}, ${arms}. Әр өңірге шағын график.`,
    table: 'Осы графиктер өңірлер мен жылдар бойынша',
  },

  differences: {
    title: (year, place) => `${year} жылға қарай не өзгереді, ${place}`,
    subtitle: (reference, members) =>
      `Әр нұсқаның «${reference}» нұсқасынан айырмасы: ${members} сынақ бойынша орташа, 80\u00a0% аралық және нұсқа жоғары болған сынақ саны.`,
    measure: 'Көрсеткіш',
    level: (reference) => `«${reference}» нұсқасындағы деңгей`,
    above: (above, members) => `${above}/${members} сынақта жоғары`,
    alone: 'бір сынақ',
    won: (above, members) => `${above}/${members} сынақта жұмыс ашылды`,
    noNetJob: 'жаңа жұмыс орны ашылмады',
    noLimit: 'шегі жоқ',
    costTo: (from, to) => `${from} … ${to}`,
    noFigure: 'дерек жоқ',
    same: 'айырма жоқ',
    nationTag: 'бүкіл ел',
    showAll: 'Барлық көрсеткішті көрсету',
    groups: {
      work: 'Жұмыс және жалақы',
      people: 'Халық және көші-қон',
      gaps: 'Өңірлер арасындағы диспропорция',
      clusters: 'Кластерлер және бюджет',
      other: 'Басқа көрсеткіштер',
    },
    meaning: (label) => `«${label}» нені білдіреді`,
  },

  clusters: {
    title: (arm, year) => `«${arm}» нұсқасының кластерлері, ${year} жыл`,
    none: (arm) => `«${arm}» нұсқасында кластер жоқ.`,
    cluster: 'Кластер',
    output: 'Өнім',
    jobs: 'Жұмыс орындары',
    funded: 'оның ішінде қолдау алғаны',
    remote: 'оның ішінде қашықтан',
    seats: 'Қолдау алған орындар',
    outlays: 'Бюджет шығыны',
    residences: 'Жұмысшылары қайда тұрады',
    more: (count) => `және тағы ${count}`,
    note: 'Сынақтар бойынша орташа. Ақша — бір жылға, базалық жыл бағасымен.',
    jobsPer: (name, jobs) => `${name} ${jobs}`,
  },

  region: kazakhRegion,

  disproportion: kazakhDisproportion,
  why: kazakhWhy,
  claims: kazakhClaims,
  reports: kazakhReports,

  save: {
    short: 'Сақтау',
    hint: 'Осы суретті не оның деректерін сақтау',
    label: (title) => `Сақтау: ${title}`,
    formats: { svg: 'Сурет, SVG', png: 'Сурет, PNG', csv: 'Деректер, CSV' },
    failed: 'Файл жасалмады.',
    source: (s) =>
      `Дереккөз: aimaq ${s.version}, сценарий ${s.scenario}, есептеу ${s.run}, бастапқы сан ${s.seed}, іріктеме ${s.sample}, сынақтар: ${s.members}.`,
  },

  stamp: {
    label: 'Осы деректер туралы',
    sampleMeans: (persons, members) =>
      `Модельдегі бір тұрғын ${persons} шынайы тұрғынды білдіреді; ${members === 1 ? 'бір сынақ әзірге аралық бермейді' : `аралықтар кездейсоқтығы әртүрлі ${members} сынақтан алынған`}. Бір сынақтың барлық нұсқасында кездейсоқтық ортақ, сондықтан олардың айырмасы деңгейлердің өзінен сенімдірек.`,
    drawn: (parameters) =>
      `Сынақтардың әр жұбы ${parameters} параметрді деректер мен әдебиет рұқсат еткен шекте қайта таңдайды, сондықтан аралықтар параметрлердің белгісіздігін де қамтиды.`,
    scenario: 'Сценарий',
    seed: 'Бастапқы сан',
    sample: 'Іріктеме',
    members: 'Сынақтар',
    membersOf: (done, all) => `${all} ішінен ${done}`,
    version: 'Модель нұсқасы',
    run: 'Есептеу',
    sources: 'Дереккөздер',
  },
};
