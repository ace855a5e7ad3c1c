import { Refusal } from "../api/client.ts";
import { ShopProvider, useMe } from "../api/shop.tsx";
import { ErrorState, LoadingState } from "../parts/states.tsx";
import { NoShop, SignedOut } from "./doors.tsx";
import { Frame } from "./frame.tsx";

/** Who we are decides what is seen: the door, an empty house, or the pages. */
export function App() {
  const me = useMe();
  if (me.isPending) return <LoadingState />;
  if (me.isError)
    return me.error instanceof Refusal && me.error.status === 401 ? (
      <SignedOut />
    ) : (
      <ErrorState error={me.error} again={() => void me.refetch()} />
    );
  const [first] = me.data.shops;
  if (!first) return <NoShop />;
  return (
    <ShopProvider shops={me.data.shops} first={first}>
      <Frame />
    </ShopProvider>
  );
}
