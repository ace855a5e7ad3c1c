import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { Difference } from "../knowledge/difference.tsx";
import { policyWords } from "./policy-words.ts";

/** Earlier versions, what each changed, and one of them again. */
export function PolicyVersions() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(policyWords);
  const client = useQueryClient();
  const params = { path: inShop(shop) };
  const versions = useQuery({
    queryKey: [shop.id, "policy-versions"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/policy/versions", { params })),
  });
  const restore = useMutation({
    mutationFn: (version: number) => got(api.POST("/v1/shops/{shop}/policy/restore", { params, body: { version } })),
    onSuccess: (kept) => {
      client.setQueryData([shop.id, "policy"], kept);
      return client.invalidateQueries({ queryKey: [shop.id, "policy-versions"] });
    },
  });
  const button = (version: number, text: string) => (
    <Button
      loading={restore.isPending && restore.variables === version}
      disabled={restore.isPending}
      aria-label={version > 0 ? `${text}: ${t.version(version)}` : text}
      onClick={() => restore.mutate(version)}
    >
      {text}
    </Button>
  );
  return (
    <Section title={t.versions}>
      {restore.isError && (
        <p role="alert" className="fault">
          {restore.error.message}
        </p>
      )}
      <Asked query={versions}>
        {({ versions: list }) =>
          list.length === 0 ? (
            <p className="quiet">{t.noVersions}</p>
          ) : (
            <>
              <ul className="list">
                {list.map(({ version, at, by, note, restoredFrom, source }, index) => (
                  <li key={version}>
                    <details className="wide-details">
                      <summary>
                        {t.version(version)} · {instant(at, language)} · {by.id}
                        {restoredFrom !== null && ` · ${t.restored(restoredFrom)}`}
                        {note && ` · ${note}`}
                      </summary>
                      <Difference before={list[index + 1]?.source ?? ""} after={source ?? ""} />
                    </details>
                    {index === 0 ? <span className="tag">{t.current}</span> : button(version, t.restore)}
                  </li>
                ))}
              </ul>
              <p>{button(0, t.file)}</p>
            </>
          )
        }
      </Asked>
    </Section>
  );
}
