// The widget that shows a survey on a page of the business. It is a guest there: it throws nothing, waits for nothing and
// leaves no name behind but `rapport`, and the page's style and policies must not break it. One file, because what a bundle of
// several declares would be the page's variables.
(() => { try {
  const names = 'survey close next send back skip yes no of several missing thanks again over'.split(' ');
  const words = {
    en: 'Survey at the end of this page|Close|Next|Send|Back|Skip|Yes|No|of|Choose any that apply|Please answer this question.|Thank you!|Not sent yet. Please try again.|This survey takes no more answers.',
    de: 'Umfrage am Ende dieser Seite|Schließen|Weiter|Absenden|Zurück|Überspringen|Ja|Nein|von|Mehrere Antworten sind möglich|Bitte beantworten Sie diese Frage.|Vielen Dank!|Noch nicht gesendet. Bitte versuchen Sie es noch einmal.|Diese Umfrage nimmt keine Antworten mehr an.',
    id: 'Survei di akhir halaman ini|Tutup|Lanjut|Kirim|Kembali|Lewati|Ya|Tidak|dari|Boleh memilih lebih dari satu|Mohon jawab pertanyaan ini.|Terima kasih!|Jawaban tidak terkirim. Silakan coba lagi.|Survei ini tidak menerima jawaban lagi.',
    lt: 'Apklausa šio puslapio pabaigoje|Uždaryti|Toliau|Siųsti|Atgal|Praleisti|Taip|Ne|iš|Galima pasirinkti kelis atsakymus|Atsakykite į šį klausimą.|Ačiū!|Išsiųsti nepavyko. Pabandykite dar kartą.|Ši apklausa atsakymų nebepriima.',
  };
  // What is important inside wins over what is important on the page. No rem: the page decides how much that is.
  const style = `
:host{all:initial!important;direction:ltr!important;position:fixed!important;inset:auto 1em 1em auto!important;z-index:2147483647!important;display:block!important}
*{box-sizing:border-box}
.box{--card:#fff;--text:#1c2430;--soft:#566172;--line:#7f8a9a;--ink:#1f62a8;--on:#fff;--tint:#e6effa;--bad:#a8321f;--star:#8a6100;color-scheme:light dark;position:relative;width:27em;max-width:calc(100vw - 2em);max-height:85vh;overflow:auto;overflow-wrap:anywhere;padding:1.25em;background:var(--card);color:var(--text);border:1px solid var(--line);border-radius:12px;box-shadow:0 4px 24px #0004;font:medium/1.5 system-ui,sans-serif}
.wide{width:36em}
@media(prefers-color-scheme:dark){.box{--card:#1b222c;--text:#e8ecf2;--soft:#a9b4c3;--line:#77849a;--ink:#86b7ee;--on:#0f1b29;--tint:#23344a;--bad:#f0907f;--star:#f0c453}}
@media(prefers-reduced-motion:no-preference){.box{animation:in .25s ease-out}@keyframes in{from{opacity:0;transform:translateY(1em)}}}
p{margin:0}
.asked{padding-right:2.25em;margin-bottom:.75em;font-weight:600;font-size:1.0625em;line-height:1.35;white-space:pre-line}
small{display:block;font-weight:400;font-size:.875em;color:var(--soft)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.picks{display:grid;gap:.5em}
.picks:not(.one,.many){gap:.25em;grid-template-columns:repeat(auto-fit,minmax(44px,1fr))}
button,label,textarea,.line{min-height:44px;padding:.25em;font:inherit;color:inherit;background:0 0;border:1px solid var(--line);border-radius:8px}
button,label{display:flex;align-items:center;justify-content:center;min-width:44px;cursor:pointer}
.one button,label{justify-content:start;text-align:start;padding:.375em .75em;gap:.75em}
label input{flex:none;width:1.25em;height:1.25em;margin:0;accent-color:var(--ink)}
button:hover,label:hover{background:var(--tint)}
[aria-pressed=true],.go,.go:hover{background:var(--ink);border-color:var(--ink);color:var(--on);font-weight:600}
.stars button{font-size:1.75em;line-height:1;color:var(--line);background:0 0}
.stars button:hover,.stars button:has(~:hover),.stars [aria-pressed=true],.stars button:has(~[aria-pressed=true]){color:var(--star)}
.x{position:absolute;top:.3em;right:.3em;border:0;font-size:1.5em;line-height:1;color:var(--soft)}
.go,.quiet{padding:.25em 1.25em}
.quiet{border:0;color:var(--ink)}
.ends,.acts{display:flex;justify-content:space-between;gap:1em;margin-top:.5em;font-size:.875em;color:var(--soft)}
.acts{justify-content:start;font-size:1em;gap:.5em}
textarea,.line{width:100%;padding:.5em .75em;resize:vertical}
.bad{margin-top:.5em;color:var(--bad);font-weight:600}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
svg{width:2.25em;height:2.25em;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}
@media(max-width:40em){:host{inset:auto 0 0!important}.box{width:100%;max-width:none;border-radius:12px 12px 0 0;border-width:1px 0 0;padding-bottom:calc(1.25em + env(safe-area-inset-bottom))}.wide .picks:not(.one,.many){grid-template-columns:repeat(6,1fr)}}
@media print{:host{display:none!important}}`;
  const place = 'rapport-survey';
  const script = document.currentScript || document.querySelector('script[data-key]');
  const settings = Object.assign({}, script.dataset);
  const { fetch } = window;

  // JSON.stringify asks arrays for a toJSON that some old libraries give to all of them.
  const write = (value) =>
    Array.isArray(value) ? '[' + value.map(write) + ']'
      : value && typeof value === 'object' ? '{' + Object.keys(value).map((key) => JSON.stringify(key) + ':' + write(value[key])) + '}'
        : JSON.stringify(value);

  const call = async (what, body) => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), 10000);
    try {
      // As text/plain, for which browsers ask no permission first.
      const answer = await fetch(new URL('v1/surveys/' + what, script.src), { method: 'POST', body: write(body), credentials: 'omit', keepalive: true, signal: limit.signal });
      if (!answer.ok) {
        throw answer.status;
      }
      return await answer.json();
    } finally {
      clearTimeout(timer);
    }
  };

  // Without storage a visitor would be somebody new on each page, and asked on each: then nobody is asked.
  const visitor = () => {
    let id = localStorage.getItem(place);
    if (!id) {
      id = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('');
      localStorage.setItem(place, id);
    }
    return id;
  };

  const text = (value) => String(value || '');

  const who = ({ token, user, anonymous }) =>
    token ? { token: text(token) } : user ? { userId: text(user) } : anonymous ? { anonymousId: text(anonymous) } : undefined;

  const make = (name, properties, ...children) => {
    const element = document.createElement(name);
    for (const key of Object.keys(properties)) {
      if (key in element) {
        element[key] = properties[key];
      } else {
        element.setAttribute(key, properties[key]);
      }
    }
    element.append(...children);
    return element;
  };

  /** @param mood from 0, sad, to 4 */
  const face = (mood) => {
    const draw = (name, key, value) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      element.setAttribute(key, value);
      return element;
    };
    const svg = draw('svg', 'viewBox', '0 0 24 24');
    svg.append(draw('path', 'd', `M22 12a10 10 0 1 1-20 0a10 10 0 0 1 20 0M8.5 9v1M15.5 9v1M8 ${16.5 - mood / 2}q4 ${mood * 2.5 - 5} 8 0`));
    return svg;
  };

  // What can be picked, as [value, what is shown, its name if that says more].
  const choices = ({ kind, scale, options }, said) => {
    if (kind === 'yes-no') {
      return [[true, said.yes], [false, said.no]];
    }
    if (!scale) {
      return options.map(({ key, text }) => [key, text]);
    }
    const { low, high, lowIsGood, lowLabel, highLabel } = scale;
    return Array.from({ length: high - low + 1 }, (_, i) => {
      const point = low + i;
      const label = point === low ? lowLabel : point === high ? highLabel : undefined;
      const name = (kind === 'numbers' ? String(point) : `${point} ${said.of} ${high}`) + (label ? ', ' + label : '');
      const shown = kind === 'stars' ? '★' : kind === 'smileys' ? face(Math.round((4 * (lowIsGood ? high - point : i)) / (high - low))) : String(point);
      return [point, shown, name];
    });
  };

  const show = (host, survey, body) => {
    const { questions, language } = survey;
    const said = {};
    words[language].split('|').forEach((word, i) => (said[names[i]] = word));
    const given = {};
    let unsent = {};
    let sending = Promise.resolve();
    let before;

    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet(); // which no policy of the page forbids, as it would a style element
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const status = make('p', { className: 'sr', role: 'status' });
    const panel = make('div', {});
    // The second half of a double click would answer the question that has taken the place of the first.
    panel.addEventListener('click', (event) => event.detail > 1 && event.stopPropagation(), true);
    const box = make('div', { className: 'box', role: 'dialog', 'aria-label': said.survey, lang: language }, status, make('button', { className: 'x', type: 'button', 'aria-label': said.close, onclick: () => close() }, '×'), panel);

    const close = (done) => {
      const inside = root.activeElement;
      host.remove();
      if (!done && !Object.keys(given).length) {
        call('dismissed', body).catch(() => {});
      }
      if (inside && before && before.isConnected) {
        before.focus();
      }
    };

    // One after the other, so that what was answered last is what stays; what did not arrive goes with the next.
    const send = (finished) =>
      (sending = sending.then(async () => {
        const now = unsent;
        unsent = {};
        try {
          await call('answers', { ...body, answers: now, finished });
        } catch (problem) {
          unsent = { ...now, ...unsent };
          return problem === 409 ? said.over : said.again;
        }
      }));

    const fill = (...children) => {
      panel.replaceChildren(...children);
      box.scrollTop = 0;
    };

    const end = (message) => {
      status.textContent = message;
      fill(make('p', { className: 'asked' }, message), make('button', { className: 'go', type: 'button', onclick: () => close(true) }, said.close));
      panel.lastChild.focus();
    };

    const wording = ({ text, instead }) => {
      const rating = given[questions[0].key];
      const other = instead.find(({ ratings }) => ratings.includes(rating));
      return other ? other.text : text;
    };

    const step = async (index, focus) => {
      const question = questions[index];
      const { key, kind, required } = question;
      const last = index === questions.length - 1;
      const bad = make('p', { className: 'bad', role: 'alert' });
      const asked = make('p', { className: 'asked', id: 'asked' }, wording(question));

      const go = async (value) => {
        const nothing = value === '' || value === undefined || Array.isArray(value) && !value.length;
        if (nothing && required) {
          bad.textContent = said.missing;
          return;
        }
        if (!nothing) {
          unsent[key] = given[key] = value;
        } else if (key in given) {
          delete given[key];
          unsent[key] = null;
        }
        if (!last) {
          Object.keys(unsent).length && send(false);
          step(index + 1, true);
        } else if (!Object.keys(given).length && !Object.keys(unsent).length) {
          close();
        } else {
          bad.textContent = '';
          const problem = await send(true);
          problem === said.again ? (bad.textContent = problem) : end(problem || survey.thanks || said.thanks);
        }
      };

      const wide = question.scale && question.scale.high - question.scale.low > 6;
      box.className = wide ? 'box wide' : 'box';
      let field;
      let read;
      const parts = [asked];
      if (kind === 'line' || kind === 'lines') {
        field = make(kind === 'line' ? 'input' : 'textarea', { className: kind, 'aria-labelledby': 'asked', maxLength: 5000, value: given[key] || '' });
        if (kind === 'lines') {
          field.rows = 3;
        }
        read = () => field.value.trim();
      } else if (kind === 'many') {
        asked.append(make('small', {}, said.several));
        field = make('div', { className: 'picks many' }, ...choices(question).map(([value, shown]) =>
          make('label', {}, make('input', { type: 'checkbox', value, checked: (given[key] || []).includes(value) }), shown)));
        read = () => [...field.querySelectorAll(':checked')].map((one) => one.value);
      } else {
        field = make('div', { className: 'picks ' + kind }, ...choices(question, said).map(([value, shown, name]) => {
          const button = make('button', { type: 'button', 'aria-pressed': value === given[key], onclick: () => go(value) }, shown);
          if (name) {
            button.setAttribute('aria-label', name);
          }
          return button;
        }));
      }
      parts.push(field);
      const { lowLabel, highLabel } = question.scale || {};
      if (lowLabel || highLabel) {
        parts.push(make('div', { className: 'ends', 'aria-hidden': 'true' }, make('span', {}, lowLabel || ''), make('span', {}, highLabel || '')));
      }
      parts.push(bad);
      const acts = make('div', { className: 'acts' });
      if (read) {
        acts.append(make('button', { className: 'go', type: 'button', onclick: () => go(read()) }, last ? said.send : said.next));
      }
      if (index) {
        acts.append(make('button', { className: 'quiet', type: 'button', onclick: () => step(index - 1, true) }, said.back));
        if (!read && !required) {
          acts.append(make('button', { className: 'quiet', type: 'button', onclick: () => go() }, said.skip));
        }
      }
      acts.firstChild && parts.push(acts);
      fill(make('div', { role: 'group', 'aria-labelledby': 'asked' }, ...parts));
      if (focus) {
        status.textContent = '';
        (field.querySelector('[aria-pressed=true],button,input') || field).focus();
      }
    };

    // The page's own shortcuts must not hear what is typed here.
    for (const type of ['keydown', 'keyup', 'keypress']) {
      box.addEventListener(type, (event) => {
        event.stopPropagation();
        if (type === 'keydown' && event.key === 'Escape' && !event.isComposing) {
          close(!panel.querySelector('[role=group]'));
        }
      });
    }
    host.addEventListener('focusin', ({ relatedTarget }) => {
      before = relatedTarget || before;
    });
    step(0);
    root.append(box);
    // Said after a moment: a region that comes with its words is not read out.
    setTimeout(() => {
      if (!root.activeElement) {
        status.textContent = said.survey + ': ' + wording(questions[0]);
      }
    }, 500);
  };

  const heard = (target, event) => new Promise((go) => target.addEventListener(event, go, { once: true }));

  const ask = async (wanted) => {
    const slug = text(wanted.survey || settings.survey);
    if (!slug || !settings.key || !('adoptedStyleSheets' in document)) {
      return;
    }
    const body = {
      writeKey: settings.key,
      survey: slug,
      ...(who(wanted) || who(settings) || { anonymousId: visitor() }),
      language: text(wanted.lang || settings.lang || document.documentElement.lang || navigator.language),
    };
    const asked = await call('ask', body);
    if (!asked.ask) {
      return;
    }
    while (document.hidden) {
      await heard(document, 'visibilitychange');
    }
    if (!document.body) {
      await heard(document, 'DOMContentLoaded');
    }
    if (document.querySelector(place)) {
      return;
    }
    // Empty until the server says that it counts as shown; so that no two are shown at once.
    const host = document.createElement(place);
    document.body.append(host);
    try {
      const shown = await call('shown', body);
      if (!shown.show) {
        throw shown;
      }
      show(host, asked.survey, { ...body, wave: shown.wave });
    } catch {
      host.remove();
    }
  };

  const quietly = (wanted) => {
    ask(Object.assign({}, wanted)).catch(() => {});
  };

  const there = window.rapport;
  if (!there || there.q) {
    window.rapport = { ask: quietly };
  }
  for (const wanted of (there && there.q) || []) {
    quietly(wanted);
  }
  if (settings.survey) {
    quietly();
  }
} catch { /* the page is not ours to break */ } })();
