import { describe, expect, it } from 'vitest';
import { checkWebhookUrl } from './webhook-url.ts';

describe('the address of a webhook', () => {
  it.each([
    ['https://hooks.slack.com/services/T000/B000/hunter2'],
    ['https://hooks.slack-gov.com/services/T000/B000/hunter2'],
  ])('%s is one of Slack’s', (address) => {
    expect(() => checkWebhookUrl(address)).not.toThrow();
  });

  it.each([
    ['hunter2', 'is not an address'],
    ['http://hooks.slack.com/services/T000/B000/hunter2', 'is not an https address'],
    ['https://hooks.slack.com.evil.example/services/T000/B000/hunter2', 'does not lead to Slack'],
    ['https://hooks.slack.com@evil.example/services/T000/B000/hunter2', 'does not lead to Slack'],
    ['https://hooks.slack.com:8443/services/T000/B000/hunter2', 'does not lead to Slack'],
    ['https://user:hunter2@hooks.slack.com/services/T000/B000/hunter2', 'does not lead to Slack'],
    ['https://hooks.slack.com/triggers/T000/1/hunter2', 'leads to Slack, but to no incoming webhook'],
    ['https://hooks.slack.com/services/hunter2', 'leads to Slack, but to no incoming webhook'],
  ])('%s is refused, and none of it repeated', (address, problem) => {
    expect(() => checkWebhookUrl(address)).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION', message: expect.stringContaining(`SLACK_WEBHOOK_URL ${problem}`) }),
    );
    expect(() => checkWebhookUrl(address)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('may lead to an origin that was named, and to no other', () => {
    const relay = 'https://relay.example.com';
    expect(() => checkWebhookUrl('https://relay.example.com/slack', relay)).not.toThrow();
    expect(() => checkWebhookUrl('http://127.0.0.1:8080/slack', 'http://127.0.0.1:8080/')).not.toThrow();
    expect(() => checkWebhookUrl('http://relay.example.com/slack', relay)).toThrow('is not an https address');
    expect(() => checkWebhookUrl('https://relay.example.com:8443/slack', relay)).toThrow('does not lead to Slack');
    expect(() => checkWebhookUrl('https://relay.example.com/slack', 'relay')).toThrow('SLACK_WEBHOOK_ORIGIN takes');
  });
});
