import { Component, type ReactNode } from "react";
import { ErrorState } from "./states.tsx";

/** A page that breaks leaves the others as they are. */
export class Stumble extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    return <ErrorState error={this.state.error} again={() => location.reload()} />;
  }
}
