import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import { ChevronDown, Languages, LogOut, UserPlus } from "lucide-react";
import { Link } from "wouter";
import { useLanguageStore, useText } from "../../live/language.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Logo } from "../../ui/Logo.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Picker } from "../../ui/Picker.tsx";
import styles from "./OrganiserTop.module.css";

interface OrganiserTopProps {
  /** Null when nobody is signed in. */
  readonly name: string | null;
  readonly home: string;
  readonly links: ReadonlyArray<{ readonly href: string; readonly label: string; readonly current: boolean }>;
  readonly onColleague: () => void;
  readonly onSignOut: () => void;
}

/** The bar on top of everything an organiser does. */
export function OrganiserTop({ name, home, links, onColleague, onSignOut }: OrganiserTopProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const language = useLanguageStore((state) => state.language);
  const choose = useLanguageStore((state) => state.choose);
  return (
    <div className={styles.top}>
      <Link href={home} className={styles.home ?? ""}>
        <Logo name={common("product.name")} />
      </Link>
      {name !== null && (
        <nav className={styles.links} aria-label={t("top.label")}>
          {links.map(({ href, label, current }) => (
            <Link key={href} href={href} className={styles.link ?? ""} aria-current={current ? "page" : undefined}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <div className={styles.end}>
        <Picker
          label={common("language.label")}
          icon={<Languages />}
          shown={language.toUpperCase()}
          value={language}
          onValue={choose}
          options={LANGUAGES.map((value) => ({ value, lang: value, label: common(`language.${value}`) }))}
        />
        {name !== null && (
          <Menu
            label={t("top.account", { name })}
            variant="bare"
            trigger={
              <>
                <Avatar name={name} />
                <span className={styles.name}>{name}</span>
                <ChevronDown />
              </>
            }
            entries={[
              { id: "colleague", label: t("top.colleague"), icon: <UserPlus />, onSelect: onColleague },
              { id: "sign-out", label: t("top.signOut"), icon: <LogOut />, separated: true, onSelect: onSignOut },
            ]}
          />
        )}
      </div>
    </div>
  );
}
