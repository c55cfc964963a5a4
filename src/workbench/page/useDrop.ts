import { useEffect, useState } from 'react';

/** Takes files dropped anywhere on the page; true while one hovers over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void): void => {
      window.addEventListener(
        name,
        (event) => {
          if (!carriesFile(event)) return;
          event.preventDefault();
          event.stopPropagation();
          react(event);
        },
        options,
      );
    };
    listen('dragenter', () => {
      setOver(true);
    });
    listen('dragover', () => {
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    });
    return () => {
      stop.abort();
    };
  }, [onFile]);
  return over;
}
