import { addDays } from "../../core/time.ts";
import type { World } from "./world.ts";

export const decimal = (minor: number): string => (minor / 100).toFixed(2);
/** Hours after the midnight that begins the first day, as local time. */
export const timeOf = (world: World, hours: number): string => {
  const seconds = Math.round(hours * 3600);
  const day = Math.floor(seconds / 86_400);
  return `${addDays(world.days[0] ?? "", day)}T${new Date((seconds - day * 86_400) * 1000).toISOString().slice(11, 19)}`;
};

/** The columns of a visit's part of the shop. */
export const placeOf = (world: World, who: { channel: number; device: number; region: number }) => ({
  channel: world.channels[who.channel]?.name,
  device: world.devices[who.device]?.name,
  region: world.regions[who.region]?.name,
});
