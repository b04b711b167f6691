// Mends of the theme's markup for screen readers.
document.addEventListener("DOMContentLoaded", () => {
  // The sidebar's logo and search stand outside every landmark.
  const sidebar = document.querySelector(".bd-sidebar-primary");
  sidebar?.setAttribute("role", "navigation");
  sidebar?.setAttribute("aria-label", "Book");
  // A button that shows text must be called by that text.
  document.querySelector(".search-button-field")?.removeAttribute("aria-label");
});
