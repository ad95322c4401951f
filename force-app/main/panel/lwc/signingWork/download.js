/**
 * Has the browser save a PDF.
 * @param {string} name of the file
 * @param {string} base64 its bytes
 */
export function save(name, base64) {
    const link = document.createElement('a');
    link.href = `data:application/pdf;base64,${base64}`;
    link.download = name;
    link.click();
}
