import { subscribe, unsubscribe } from 'lightning/empApi';
import { follow } from 'c/liveSigning';

jest.mock('lightning/empApi', () => ({ subscribe: jest.fn(), unsubscribe: jest.fn(), onError: jest.fn() }));

const event = (opportunityId) => ({ data: { payload: { OpportunityId__c: opportunityId } } });

describe('c/liveSigning', () => {
    let publish;
    beforeEach(() => {
        jest.useFakeTimers();
        unsubscribe.mockReset();
        subscribe.mockImplementation((channel, replayId, callback) => {
            publish = callback;
            return Promise.resolve({ channel });
        });
    });
    afterEach(() => jest.useRealTimers());

    it('tells of changes of its own opportunity alone', () => {
        const onChange = jest.fn();
        const stop = follow('006A', onChange);

        publish(event('006B'));
        expect(onChange).not.toHaveBeenCalled();

        publish(event('006A'));
        expect(onChange).toHaveBeenCalledTimes(1);
        stop();
    });

    it('looks slowly where no events arrive', () => {
        subscribe.mockRejectedValue(new Error('no room'));
        const onChange = jest.fn();
        const stop = follow('006A', onChange);

        jest.advanceTimersByTime(60000);

        expect(onChange).toHaveBeenCalledTimes(1);
        stop();
    });

    it('ends with the component', async () => {
        const onChange = jest.fn();
        const stop = follow('006A', onChange);

        stop();
        await jest.advanceTimersByTimeAsync(120000);

        expect(onChange).not.toHaveBeenCalled();
        expect(unsubscribe).toHaveBeenCalledTimes(1);
    });
});
