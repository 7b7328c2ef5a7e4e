// A partial update that fails must not fail silently: the page says so in words it brought along.
const show = () => {
  const notice = document.getElementById('request-failed');
  if (notice) {
    notice.hidden = false;
    notice.focus();
  }
};

document.addEventListener('htmx:responseError', show);
document.addEventListener('htmx:sendError', show);
document.addEventListener('htmx:timeout', show);
