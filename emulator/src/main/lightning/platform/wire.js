/** Wire adapters over an asynchronous read, and how their values are read anew. */
const adapterOf = new WeakMap();

/**
 * Makes a wire adapter.
 * @param {(config: object) => Promise<unknown>} read is called once every value of the configuration is known
 * @param {(read: () => Promise<void>, config: object) => () => void} [watch] subscribes to changes; returns the end of it
 */
export function wireAdapter(read, watch = () => () => {}) {
    return class {
        constructor(callback) {
            this.callback = callback;
            this.emit({});
        }

        connect() {
            this.connected = true;
            this.refresh();
        }

        disconnect() {
            this.connected = false;
            this.unwatch?.();
        }

        update(config) {
            this.config = config;
            this.refresh();
        }

        async refresh() {
            const config = this.config;
            if (!this.connected || !config || Object.values(config).includes(undefined)) {
                return;
            }
            this.unwatch?.();
            this.unwatch = watch(() => this.refresh(), config);
            const value = await read(config).then(
                (data) => ({ data }),
                (error) => ({ error })
            );
            if (this.connected && config === this.config) {
                this.emit(value);
            }
        }

        emit({ data, error }) {
            const value = { data, error };
            adapterOf.set(value, this);
            this.callback(value);
        }
    };
}

/** Reads a wire's value anew; takes what the wire gave the component. */
export function refresh(value) {
    return adapterOf.get(value)?.refresh() ?? Promise.resolve();
}
