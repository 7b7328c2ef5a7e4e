// A partial update that fails must not fail silently: the page says so in words it brought along.
const show = () => {
  const notice = document.getElementById('request-failed'); // of the layout, so on every page
  notice.hidden = false;
  notice.focus();
};

['responseError', 'sendError', 'timeout'].forEach((what) => document.addEventListener(`htmx:${what}`, show));
