import { probePortNamed } from '../../src/rules/rg446-probe-port-named.js';
import { deployment } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const at = 'Deployment/web spec.template.spec.containers[name=web]';

ruleTester(probePortNamed, {
  passes: [
    { name: 'by name', yaml: deployment({ container: 'livenessProbe: {httpGet: {port: http}}' }) },
    {
      name: 'by a number that is not declared',
      yaml: deployment({ container: 'livenessProbe: {tcpSocket: {port: 9999}}' }),
    },
    {
      name: 'number in quotes, which the API server refuses',
      yaml: deployment({ container: 'livenessProbe: {tcpSocket: {port: "9999"}}' }),
    },
    {
      name: 'init container',
      yaml: deployment({ pod: 'initContainers: [{name: a, image: a, livenessProbe: {httpGet: {port: x}}}]' }),
    },
  ],
  fails: [
    {
      name: 'unknown name',
      yaml: deployment({ container: 'startupProbe: {tcpSocket: {port: web}}' }),
      violations: [{ message: 'probePort', path: `${at}.startupProbe.tcpSocket.port` }],
    },
    {
      name: 'port of another container',
      yaml: deployment({
        container: 'readinessProbe: {httpGet: {port: admin}}',
        pod: 'initContainers: [{name: side, image: a, restartPolicy: Always, ports: [{name: admin, containerPort: 9000}]}]',
      }),
      violations: [{ message: 'probePort', path: `${at}.readinessProbe.httpGet.port` }],
    },
    {
      name: 'hooks',
      yaml: deployment({
        container: 'lifecycle: {postStart: {httpGet: {port: a}}, preStop: {httpGet: {port: a}}}',
      }),
      violations: [
        { message: 'hookPort', path: `${at}.lifecycle.postStart.httpGet.port` },
        { message: 'hookPort', path: `${at}.lifecycle.preStop.httpGet.port`, severity: 'warning' },
      ],
    },
  ],
});
