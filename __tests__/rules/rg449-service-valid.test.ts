import { serviceValid } from '../../src/rules/rg449-service-valid.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const service = (spec: string) => object('v1', 'Service', 'web', spec);
const at = 'Service/web spec';
const one = 'ports: [{port: 80}]';

ruleTester(serviceValid, {
  passes: [
    { name: 'one port without a name', yaml: service(one) },
    { name: 'headless without ports', yaml: service('clusterIP: None') },
    {
      name: 'another name for the same host',
      yaml: service('type: ExternalName\nexternalName: db.example.com.'),
    },
    {
      name: 'one port for two protocols',
      yaml: service('ports: [{name: a, port: 53}, {name: b, port: 53, protocol: UDP}]'),
    },
    {
      name: 'load balancer',
      yaml: service(
        `type: LoadBalancer\nexternalTrafficPolicy: Local\nloadBalancerSourceRanges: [10.0.0.0/8]\n${one}`,
      ),
    },
    { name: 'of another group', yaml: object('serving.knative.dev/v1', 'Service', 'web', 'template: {}') },
  ],
  fails: [
    {
      name: 'no ports',
      yaml: service('selector: {app: web}'),
      violations: [{ message: 'noPorts', path: `${at}.ports` }],
    },
    {
      name: 'no names',
      yaml: service('ports: [{port: 80}, {name: b, port: 81}]'),
      violations: [{ message: 'portName', path: `${at}.ports[0].name` }],
    },
    {
      name: 'name twice',
      yaml: service('ports: [{name: a, port: 80}, {name: a, port: 81}]'),
      violations: [{ message: 'duplicatePortName', path: `${at}.ports[1].name` }],
    },
    {
      name: 'port twice',
      yaml: service('ports: [{name: a, port: 80}, {name: b, port: 80}]'),
      violations: [{ message: 'duplicatePort', path: `${at}.ports[name=b].port` }],
    },
    {
      name: 'node port twice',
      yaml: service(
        'type: NodePort\nports: [{name: a, port: 80, nodePort: 30000}, {name: b, port: 81, nodePort: 30000}]',
      ),
      violations: [{ message: 'duplicateNodePort', path: `${at}.ports[name=b].nodePort` }],
    },
    {
      name: 'port number',
      yaml: service('ports: [{port: 0}]'),
      violations: [{ message: 'portNumber', path: `${at}.ports[0].port` }],
    },
    {
      name: 'target port in quotes',
      yaml: service('ports: [{port: 80, targetPort: "8080"}]'),
      violations: [{ message: 'targetPort', path: `${at}.ports[0].targetPort` }],
    },
    {
      name: 'headless load balancer',
      yaml: service(`type: LoadBalancer\nclusterIP: None\n${one}`),
      violations: [{ message: 'headless', path: `${at}.clusterIP` }],
    },
    {
      name: 'node port of a cluster address',
      yaml: service('ports: [{port: 80, nodePort: 30000}]'),
      violations: [{ message: 'onlyFor', path: `${at}.ports[0].nodePort` }],
    },
    {
      name: 'traffic policy of a cluster address',
      yaml: service(`externalTrafficPolicy: Local\n${one}`),
      violations: [{ message: 'onlyFor', path: `${at}.externalTrafficPolicy` }],
    },
    {
      name: 'no external name',
      yaml: service('type: ExternalName'),
      violations: [{ message: 'required', path: `${at}.externalName` }],
    },
    {
      name: 'type',
      yaml: service(`type: Internal\n${one}`),
      violations: [{ message: 'unsupported', path: `${at}.type` }],
    },
    {
      name: 'address',
      yaml: service(`clusterIP: auto\n${one}`),
      violations: [{ message: 'address', path: `${at}.clusterIP` }],
    },
    {
      name: 'selector',
      yaml: service(`selector: {app: a b}\n${one}`),
      violations: [{ message: 'syntax', path: `${at}.selector.app` }],
    },
    {
      name: 'affinity',
      yaml: service(
        `sessionAffinity: ClientIP\nsessionAffinityConfig: {clientIP: {timeoutSeconds: 100000}}\n${one}`,
      ),
      violations: [{ message: 'outOfRange', path: `${at}.sessionAffinityConfig.clientIP.timeoutSeconds` }],
    },
  ],
});
