/** Pixels of the picture per pixel of the drawing. */
const sharpness = 2;

/** Fetches a drawing and leaves it with the browser as PNG, under the same name. @returns whether that went well */
export async function savePng(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    if (!response.ok) return false;
    const png = await toPng(await response.text());
    if (png === null) return false;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(png);
    link.download = fileName(response.headers.get("content-disposition"));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    return true;
  } catch {
    return false;
  }
}

async function toPng(svg: string): Promise<Blob | null> {
  const image = new Image();
  // Our policy lets pictures come from `data:`, not from `blob:`.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * sharpness;
  canvas.height = image.naturalHeight * sharpness;
  const drawing = canvas.getContext("2d");
  if (drawing === null) return null;
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function fileName(disposition: string | null): string {
  const given = /filename="([\w.-]+)\.svg"/.exec(disposition ?? "");
  return `${given?.[1] ?? "map"}.png`;
}
