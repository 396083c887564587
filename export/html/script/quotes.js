// Quotes with the words that the relation is made of.

/// A verb's dictionary form without its ending, as it stands in the text.
function stem(trigger) {
  if (/[가-힣]/.test(trigger)) return trigger.replace(/(하다|되다|받다|다)$/, '');
  return trigger.replace(/(e|y)$/, '');
}

function wordsOf(edge, evidence) {
  const words = [];
  const add = (text, role) => { if (text && text.length > 1) words.push({ text, role }); };
  for (const name of [edge.from.name, ...edge.from.aliases]) add(name, 'subject');
  for (const name of [edge.to.name, ...edge.to.aliases]) add(name, 'object');
  for (const [, value] of edge.qualifiers) add(value, 'other');
  const trigger = evidence[3] || '';
  for (const text of [trigger, stem(trigger)]) add(text, 'other');
  return words.sort((a, b) => b.text.length - a.text.length);
}

/// The quote as text and mark elements; longer words first, none inside another. Latin words begin
/// where a word begins; verbs go on to its end ("supplied" for "suppl").
function highlighted(quote, words) {
  const lower = quote.toLowerCase();
  // Lower case may be longer than the text itself ("İ"): then places do not fit, and case counts.
  const searched = lower.length === quote.length ? lower : quote;
  const letter = /[a-z]/i;
  const spots = [];
  for (const { text, role } of words) {
    const sought = searched === lower ? text.toLowerCase() : text;
    for (let at = searched.indexOf(sought); at >= 0; at = searched.indexOf(sought, at + sought.length)) {
      let end = at + sought.length;
      if (letter.test(sought[0]) && at > 0 && letter.test(quote[at - 1])) continue;
      if (role === 'other') while (letter.test(quote[end - 1]) && letter.test(quote[end] || '')) end += 1;
      if (!spots.some((spot) => at < spot.end && spot.at < end)) spots.push({ at, end, role });
    }
  }
  spots.sort((a, b) => a.at - b.at);
  const parts = document.createDocumentFragment();
  let done = 0;
  for (const { at, end, role } of spots) {
    parts.append(quote.slice(done, at), make('mark', { class: role }, quote.slice(at, end)));
    done = end;
  }
  parts.append(quote.slice(done));
  return parts;
}

/// Only web addresses become links; anything else ("javascript:") stays out.
function webAddress(url) {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

function source([id, title, date, url, outlet]) {
  const name = title || id;
  const address = webAddress(url);
  const link = address ? make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, name) : name;
  return make('cite', {}, link, [outlet, date].filter(Boolean).map((part) => ` · ${part}`).join(''));
}

function quotes(edge) {
  return edge.evidence.flatMap((evidence) => {
    const [document_, status, quote] = evidence;
    const said = status === edge.status ? null : make('small', {}, ` (${nameOf(STATUSES[status].name)})`);
    return [make('blockquote', {}, highlighted(quote, wordsOf(edge, evidence)), said), source(DOCUMENTS[document_])];
  });
}
