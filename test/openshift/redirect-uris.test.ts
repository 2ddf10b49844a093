import { describe, expect, it } from 'vitest'
import { redirectUriErrors } from '../../mocks/openshift/rules/redirect-uri.ts'

/** What is said of a redirect URI, without the URI. */
const said = (uri: string): string | undefined => {
  const [error] = redirectUriErrors(uri, 'redirectURI')
  return error?.message.replace(/^Invalid value: "(\\.|[^"])*": (parse "(\\.|[^"])*": )?/, '')
}

describe('a redirect URI', () => {
  it.each([
    'http://a/#',
    'a:b',
    'a:%zz',
    'mailto:a@b/../c',
    'rel/a:b',
    '*',
    'http:/',
    'http:',
    'http://a:',
    'http://a:80:90/',
    'http://a"<b>',
    'http://a\u00A0b/',
    'http://a%25/',
    'http://%e4/',
    'http://a@b@c/',
    'http://[::1]:80',
    'http://[fe80::1%25en0%20x]/',
    'http://[::ffff:1.2.3.4]/',
    'http://a?%zz',
  ])('may be %j', (uri) => {
    expect(said(uri)).toBeUndefined()
  })

  it.each([
    ['', 'may not be empty'],
    ['http://a/#f', 'may not contain a fragment'],
    ['http://a/%2e%2e/b', 'may not contain a path segment of ..'],
    ['////..', 'may not contain a path segment of ..'],
    ['://x', 'missing protocol scheme'],
    ['1a:b/c', 'first path segment in URL cannot contain colon'],
    ['http://a/\u0001', 'net/url: invalid control character in URL'],
    ['http://a#%zz', 'invalid URL escape "%zz"'],
    ['http://a/%4', 'invalid URL escape "%4"'],
    ['http://a%20b/', 'invalid URL escape "%20"'],
    ['http://a b/', 'invalid character " " in host name'],
    ['http://u p@h', 'net/url: invalid userinfo'],
    ['http://a:b', 'invalid port ":b" after host'],
    ['http://a[b', 'invalid IP-literal'],
    ['http://[1.2.3.4]', 'invalid IP-literal'],
    ['http://[::1', "missing ']' in host"],
    ['http://[fe80::1%25%41%zz]/', 'invalid URL escape "%zz"'],
    ['http://[zz]/', 'invalid host: ParseAddr("zz"): unable to parse IP'],
    ['http://[::1%25]', 'invalid host: ParseAddr("::1%"): zone must be a non-empty string'],
    ['http://[1.2.3]', 'invalid host: ParseAddr("1.2.3"): IPv4 address too short'],
    ['http://[1:2]', 'invalid host: ParseAddr("1:2"): address string too short'],
    [
      'http://[::12345]',
      'invalid host: ParseAddr("::12345"): each group must have 4 or less digits (at "12345")',
    ],
    [
      'http://[1:2:3:4:5:6:7:8:9]',
      'invalid host: ParseAddr("1:2:3:4:5:6:7:8:9"): trailing garbage after address (at "9")',
    ],
  ])('is not %j', (uri, why) => {
    expect(said(uri)).toBe(why)
  })

  it('is told without its fragment where it does not parse', () => {
    const [error] = redirectUriErrors('http://a b#f', 'redirectURI')

    expect(error?.message).toContain('parse "http://a b": ')
  })
})
