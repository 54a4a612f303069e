import "./fetch-from-page.ts";
import "../told-worker.ts";
