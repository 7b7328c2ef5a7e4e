// A slider and its number field say the same; only the field is sent.
document.addEventListener('input', ({ target }) => {
  const twin = document.getElementById(target.dataset.twin ?? '');
  if (twin) {
    twin.value = target.value;
  }
});
