import "./fetch-from-page.ts";
import "../library-worker.ts";
