// What the page says, in English and Korean. Elements name their text by data-text or data-label.
const WORDS = {
  en: {
    skip: 'Skip the drawing: search and list', tools: 'View', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit',
    theme: 'Dark or light', finder: 'Search, filters and list', search: 'Search entities', filters: 'Filters and legend',
    types: 'Type', statuses: 'Status', dates: 'Reported', since: 'from', until: 'to', predicates: 'Predicates',
    reset: 'Show everything', entities: 'Entities', more: 'Show more', stage: 'Drawing', drawing: 'Drawing of the graph',
    keys: 'Arrow keys move the drawing, plus and minus zoom, 0 fits it, Escape clears the selection. Everything drawn is in the list of entities too.',
    details: 'Selected', licences: 'Licences', counts: (n, r) => `${n} entities, ${r} relations`,
    found: (n) => `${n} found`, relations: (n) => `${n} relations`, documents: (n) => (n === 1 ? '1 document' : `${n} documents`),
    aliases: 'Also', close: 'Close', back: 'Back', center: 'Show in the drawing', evidence: 'What the articles say',
    history: 'History', qualifiers: 'Details', status: 'Status', confidence: 'Confidence', reported: 'Reported',
    articles: 'Articles', hiddenByFilters: (n) => `${n} more are hidden by the filters`,
    leftOut: (r, n) => `${r} relations with fewer documents and ${n} entities were left out of this page.`,
  },
  ko: {
    skip: '그림 건너뛰기: 검색과 목록', tools: '보기', zoomIn: '확대', zoomOut: '축소', fit: '전체 보기',
    theme: '어둡게/밝게', finder: '검색, 거르기, 목록', search: '이름 검색', filters: '거르기와 범례',
    types: '유형', statuses: '상태', dates: '보도일', since: '부터', until: '까지', predicates: '관계',
    reset: '모두 보이기', entities: '이름 목록', more: '더 보기', stage: '그림', drawing: '그래프 그림',
    keys: '화살표 키로 움직이고, 더하기와 빼기로 확대·축소하며, 0은 전체 보기, Esc는 선택 해제입니다. 그려진 것은 모두 목록에도 있습니다.',
    details: '선택한 것', licences: '라이선스', counts: (n, r) => `이름 ${n}개, 관계 ${r}개`,
    found: (n) => `${n}개 찾음`, relations: (n) => `관계 ${n}개`, documents: (n) => `기사 ${n}건`,
    aliases: '다른 이름', close: '닫기', back: '뒤로', center: '그림에서 보기', evidence: '기사가 말하는 것',
    history: '변화', qualifiers: '덧붙임', status: '상태', confidence: '확신도', reported: '보도일',
    articles: '기사', hiddenByFilters: (n) => `${n}개는 거르기로 가려져 있습니다`,
    leftOut: (r, n) => `기사가 더 적은 관계 ${r}개와 이름 ${n}개는 이 쪽에 싣지 않았습니다.`,
  },
};
const KOREAN_NAMES = {
  Organization: '조직', Person: '인물', Place: '장소', Product: '제품', Technology: '기술', Facility: '시설', Event: '행사',
  Project: '사업', Figure: '수치', fact: '사실', planned: '예정', negotiating: '협의 중', speculated: '추측', denied: '부인', ended: '종료',
  revenue: '매출', operatingProfit: '영업이익', netIncome: '순이익', stockChange: '주가 등락', stockPrice: '주가', marketCap: '시가총액',
  marketShare: '시장 점유율', employees: '직원 수', production: '생산량', orders: '수주', price: '가격', other: '그 밖',
  recipient: '받는 곳', topic: '주제', date: '날짜', quantity: '수량', amount: '금액', with: '함께', place: '장소', from: '산 곳',
  purpose: '목적', percent: '비율', role: '직책', since: '시작', until: '끝', product: '제품', action: '조치', period: '기간',
};

let language = navigator.language.startsWith('ko') ? 'ko' : 'en';

const word = (key) => WORDS[language][key];

/// The name of a type, status, figure or detail in the page's language.
const nameOf = (name) => (language === 'ko' && KOREAN_NAMES[name]) || name;

function translatePage() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = word(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', word(element.dataset.label));
  document.getElementById('language').textContent = language === 'ko' ? 'English' : '한국어';
}

/// An element with attributes and children; strings become text, never markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
