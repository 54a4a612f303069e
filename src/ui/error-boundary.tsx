import { Component, type ErrorInfo, type ReactNode } from "react";
import { EmptyState } from "./empty-state.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What could not be shown: "The list", "This article". */
  readonly what: string;
  /** When this changes the boundary tries again: the route, say. */
  readonly resetKey: string;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
  readonly resetKey: string;
}

/** Keep a fault in one region from taking the rest of the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<ErrorBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): ErrorBoundaryState | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`${this.props.what} could not be shown.`, error, info.componentStack);
  }

  /** Code that did not come is remembered as such as long as the page stands: only another page asks for it again, at the same address. */
  private tryAgain(): void {
    if (codeDidNotCome.test(this.state.error?.message ?? "")) location.reload();
    else this.setState({ error: null });
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <EmptyState
        isAlert
        title={`${this.props.what} could not be shown`}
        actions={
          <>
            <button type="button" className="button" onClick={() => this.tryAgain()}>
              Try again
            </button>
            <a className="button button--quiet" href="#/">
              Back to the list
            </a>
          </>
        }
      >
        {this.state.error.message}
      </EmptyState>
    );
  }
}

/** What Chromium, Firefox, WebKit and Vite say of a script or a style sheet that was sent for and did not come. */
const codeDidNotCome = /dynamically imported module|importing a module script|unable to preload css/iu;
