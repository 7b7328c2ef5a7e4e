// The button is made here because without JavaScript, or outside a secure context, it could do nothing.
const addButton = (block) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-sm copy';
  button.textContent = block.dataset.copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.querySelector('code').textContent);
    button.textContent = block.dataset.copied;
    setTimeout(() => (button.textContent = block.dataset.copy), 2000);
  });
  block.append(button);
};

if (navigator.clipboard) {
  document.querySelectorAll('[data-copy]').forEach(addButton);
}
