import type { Series } from "../api/types.ts";

const [width, height, edge] = [120, 36, 3];

/** Four weeks in a line, the day itself as a point, and the band in which eight of ten days lie. Said in words beside it. */
export function Sparkline({ series }: { series: Series }) {
  const known = series.values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const all = series.usual ? [...known, series.usual.low, series.usual.high] : known;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (at: number) => edge + (at / (series.values.length - 1)) * (width - 2 * edge);
  const y = (value: number) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge);
  const points = series.values.flatMap((value, at) => (value === null ? [] : [[x(at), y(value)] as const]));
  const last = points.at(-1);
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none">
      {series.usual && (
        <rect
          className="spark-band"
          x={0}
          width={width}
          y={y(series.usual.high)}
          height={Math.max(1, y(series.usual.low) - y(series.usual.high))}
        />
      )}
      <polyline className="spark-line" points={points.map(([left, top]) => `${left},${top}`).join(" ")} />
      {/* A line without length and with round ends: a dot that stays round when the picture is stretched. */}
      {last && <path className="spark-point" d={`M${last[0]} ${last[1]}h0.01`} />}
    </svg>
  );
}
