const path = (d: string) => () => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={d} />
  </svg>
);
export const ChatIcon = path("M4 5h16v11H9l-5 4z");
export const CloseIcon = path("M6 6l12 12M18 6L6 18");
export const SendIcon = path("M5 12l14-7-5 14-3-6z");
