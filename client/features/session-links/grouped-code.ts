/** `482716` → `482 716`: six digits are read and heard in two groups. */
export const groupedCode = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, "$1 $2");
