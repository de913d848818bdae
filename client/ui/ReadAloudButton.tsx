import { Square, Volume2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";

interface ReadAloudButtonProps {
  /** Asked when pressed, so that it reads what stands there then. */
  readonly text: () => string;
  /** BCP 47 language of the text. */
  readonly language: string;
  readonly label: string;
  readonly stopLabel: string;
  /** The icon alone. */
  readonly compact?: boolean;
}

/** Reads a text with the device's own voice; absent where there is none. */
export function ReadAloudButton({ text, language, label, stopLabel, compact = false }: ReadAloudButtonProps) {
  const [speaking, setSpeaking] = useState(false);
  const available = "speechSynthesis" in globalThis;

  // Leaving the screen ends the voice with it.
  useEffect(() => {
    if (!speaking) return;
    return () => speechSynthesis.cancel();
  }, [speaking]);

  if (!available) return null;

  function toggle() {
    if (speaking) {
      setSpeaking(false);
      return;
    }
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text());
    utterance.lang = language;
    utterance.onend = () => setSpeaking(false);
    utterance.onerror = () => setSpeaking(false);
    speechSynthesis.speak(utterance);
    setSpeaking(true);
  }

  const icon = speaking ? <Square /> : <Volume2 />;
  const shown = speaking ? stopLabel : label;
  if (compact) return <IconButton label={shown} icon={icon} onClick={toggle} />;
  return (
    <Button size="small" icon={icon} onClick={toggle}>
      {shown}
    </Button>
  );
}
