import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**"],
    testTimeout: 180_000,
    // Some hooks build the whole site, which takes its time on a loaded machine.
    hookTimeout: 300_000,
    reporters: ["default"],
    // Two cores: more workers only take each other's time.
    maxWorkers: 2,
  },
});
