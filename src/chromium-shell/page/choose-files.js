// Runs in the preload world, with a user gesture. Opens the system's own file chooser and resolves to the input, whose
// files the shell then asks Chromium for by path. Null when the person closed the chooser.
// biome-ignore lint/correctness/noUnusedVariables: preload-scripts.ts and dialog.ts put a call to it after this text.
function chooseFiles({ multiple, folder, accept }) {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = multiple;
    input.webkitdirectory = folder;
    input.accept = accept;
    input.addEventListener('change', () => resolve(input));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
